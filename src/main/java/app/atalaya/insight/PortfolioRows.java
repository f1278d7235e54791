package app.atalaya.insight;

import static app.atalaya.insight.PortfolioRefresh.RENEWAL_DAYS;

import app.atalaya.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts few accounts together as the kept totals do for all: for the portfolio of one person. */
final class PortfolioRows {

    private record Place(PortfolioCut cut, String key, CountedBand band) {}

    private final Map<Place, PortfolioCell> cells = new LinkedHashMap<>();

    private PortfolioRows() {}

    static List<PortfolioCell> cells(List<AccountRow> rows, LocalDate today) {
        PortfolioRows all = new PortfolioRows();
        rows.forEach(row -> all.add(row, today));
        return new ArrayList<>(all.cells.values());
    }

    private void add(AccountRow row, LocalDate today) {
        add(PortfolioCut.ALL, "", row);
        add(PortfolioCut.SEGMENT, Objects.requireNonNullElse(row.segment(), ""), row);
        add(PortfolioCut.OWNER, owner(row.ownerId()), row);
        add(PortfolioCut.COUNTRY, Objects.requireNonNullElse(row.country(), ""), row);
        LocalDate renewal = row.renewal();
        if (renewal != null && !renewal.isBefore(today) && !renewal.isAfter(today.plusDays(RENEWAL_DAYS))) {
            add(PortfolioCut.RENEWAL, YearMonth.from(renewal).toString(), row);
        }
    }

    private void add(PortfolioCut cut, String key, AccountRow row) {
        BigDecimal revenue = row.revenue();
        double confidence = row.health().confidence();
        CountedBand band = CountedBand.of(row.health());
        cells.merge(
                new Place(cut, key, band),
                new PortfolioCell(cut, key, band, 1, revenue, confidence),
                (one, other) -> new PortfolioCell(
                        cut,
                        key,
                        band,
                        one.accounts() + 1,
                        one.revenue().add(revenue),
                        one.confidenceTotal() + confidence));
    }

    private static String owner(@Nullable UserId owner) {
        return owner == null ? "" : String.valueOf(owner.value());
    }
}
