package app.atalaya.intake;

import app.atalaya.csv.CellException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;

/** Brings amounts into the reporting currency, at the rate of the day of the fact (the earliest rate, if the fact is older than all). */
final class AmountConversion {

    private final String reporting;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates;

    /** @param rates what one unit of a currency is worth in the reporting currency, from which day on */
    AmountConversion(String reporting, Map<String, NavigableMap<LocalDate, BigDecimal>> rates) {
        this.reporting = reporting;
        this.rates = rates;
    }

    /**
     * @param currency empty: the amount is in the reporting currency already
     * @throws CellException if there is no rate for the currency
     */
    double toReporting(double amount, String currency, Instant at) {
        if (currency.isEmpty() || currency.equals(reporting)) {
            return amount;
        }
        NavigableMap<LocalDate, BigDecimal> ofCurrency = rates.get(currency);
        if (ofCurrency == null || ofCurrency.isEmpty()) {
            throw new CellException("intake.problem.no-rate", String.join(", ", rates.keySet()));
        }
        var rate = ofCurrency.floorEntry(LocalDate.ofInstant(at, ZoneOffset.UTC));
        return amount
                * (rate == null ? ofCurrency.firstEntry() : rate).getValue().doubleValue();
    }
}
