package app.atalaya.insight;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A portfolio in figures.
 *
 * @param largest the largest accounts by revenue, at most 60
 * @param atRisk the largest of those that are critical or at risk
 * @param owners the names of the owners in the cells
 */
public record PortfolioFigures(
        LocalDate day,
        List<PortfolioCell> cells,
        List<AccountRow> largest,
        List<AccountRow> atRisk,
        Map<UserId, String> owners)
        implements Serializable {

    public static final Set<CountedBand> RISKY = Set.of(CountedBand.CRITICAL, CountedBand.AT_RISK);

    public PortfolioFigures {
        cells = List.copyOf(cells);
        largest = List.copyOf(largest);
        atRisk = List.copyOf(atRisk);
        owners = Map.copyOf(owners);
    }

    public List<PortfolioCell> by(PortfolioCut cut) {
        return cells.stream().filter(cell -> cell.cut() == cut).toList();
    }

    public int accounts(Predicate<PortfolioCell> which) {
        return cells.stream().filter(which).mapToInt(PortfolioCell::accounts).sum();
    }

    public BigDecimal revenue(Predicate<PortfolioCell> which) {
        return cells.stream().filter(which).map(PortfolioCell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int accounts() {
        return accounts(PortfolioFigures::whole);
    }

    public BigDecimal revenue() {
        return revenue(PortfolioFigures::whole);
    }

    public int accounts(Set<CountedBand> bands) {
        return accounts(cell -> whole(cell) && bands.contains(cell.band()));
    }

    public BigDecimal revenue(Set<CountedBand> bands) {
        return revenue(cell -> whole(cell) && bands.contains(cell.band()));
    }

    /** Mean of the accounts' confidence, 0 to 100; 0 where there are no accounts. */
    public double confidence() {
        int accounts = accounts();
        double total = by(PortfolioCut.ALL).stream()
                .mapToDouble(PortfolioCell::confidenceTotal)
                .sum();
        return accounts == 0 ? 0 : total / accounts;
    }

    private static boolean whole(PortfolioCell cell) {
        return cell.cut() == PortfolioCut.ALL;
    }
}
