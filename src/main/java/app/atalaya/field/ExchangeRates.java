package app.atalaya.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one unit of a currency is worth in the reporting currency, from a day on. */
@Component
public class ExchangeRates implements InitializingBean {

    private final JdbcClient sql;
    private final String reporting;

    ExchangeRates(JdbcClient sql, @Value("${atalaya.reporting-currency}") String reporting) {
        this.sql = sql;
        this.reporting = reporting;
    }

    /** The rates that come with Atalaya are in euros: they are brought to the reporting currency before anything uses them. */
    @Override
    public void afterPropertiesSet() {
        List<BigDecimal> own = sql.sql("select rate from exchange_rate where currency = :reporting")
                .param("reporting", reporting)
                .query((row, number) -> Objects.requireNonNull(row.getBigDecimal(1)))
                .list();
        if (own.isEmpty()) {
            throw new IllegalStateException("There is no row in exchange_rate for the reporting currency " + reporting);
        }
        BigDecimal rate = own.getFirst();
        if (own.size() == 1 && rate.compareTo(BigDecimal.ONE) != 0) {
            sql.sql("update exchange_rate set rate = rate / :own")
                    .param("own", rate)
                    .update();
        }
    }

    /** The currency that all money is reported in. */
    public String reporting() {
        return reporting;
    }

    /** The currencies that there is a rate for. */
    public Set<String> known() {
        return new TreeSet<>(sql.sql("select distinct currency from exchange_rate")
                .query(String.class)
                .list());
    }

    /** By currency and day. */
    public Map<String, NavigableMap<LocalDate, BigDecimal>> all() {
        Map<String, NavigableMap<LocalDate, BigDecimal>> all = new TreeMap<>();
        sql.sql("select currency, valid_from, rate from exchange_rate").query(row -> {
            all.computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
        });
        return all;
    }

    /** What is wrong with a currency that there is no rate for. */
    public FieldProblem unknown(String field, String currency) {
        return FieldProblem.of(field, "account.rule.no-rate", currency, String.join(", ", known()));
    }

    /**
     * SQL for the value of a contract in the reporting currency, at the rate of its first day (the earliest rate, if it is older than all).
     *
     * @param contract alias of the contract's table
     */
    public static String reportingValue(String contract) {
        return """
                round(%1$s.annual_value * (select x.rate from exchange_rate x where x.currency = %1$s.currency and x.valid_from =
                 coalesce((select max(y.valid_from) from exchange_rate y where y.currency = %1$s.currency and y.valid_from <= %1$s.starts_on),
                 (select min(z.valid_from) from exchange_rate z where z.currency = %1$s.currency))), 2)""".formatted(contract);
    }
}
