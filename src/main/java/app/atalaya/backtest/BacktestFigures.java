package app.atalaya.backtest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found.
 *
 * @param lastDay the last day that the data speak of
 * @param sampleDays how many days samples were drawn on
 * @param accounts how many different accounts they were drawn of
 * @param unscored samples without a score
 * @param churned accounts among them that left
 * @param notRenewed accounts among them whose contracts were not renewed
 * @param suggestion null where nothing could be fitted
 * @param noSuggestion why it is missing, or changes nothing
 * @param checked how many scores were computed a second time without anything later, to the same result
 */
public record BacktestFigures(
        LocalDate lastDay,
        int sampleDays,
        int accounts,
        int samples,
        int unscored,
        int churned,
        int notRenewed,
        List<HorizonFigures> horizons,
        LeadTime leadTime,
        @Nullable Suggestion suggestion,
        @Nullable NoSuggestion noSuggestion,
        int checked)
        implements Serializable {

    /** Why there are no weights to suggest. */
    public enum NoSuggestion {
        /** Too few lost, or too few remaining, accounts. */
        TOO_FEW,
        /** No measure goes with fewer losses the more points it gives. */
        NOTHING_FITS
    }

    /** @throws IllegalArgumentException if there is no such horizon */
    public HorizonFigures horizon(int days) {
        return horizons.stream()
                .filter(figures -> figures.days() == days)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No horizon " + days));
    }
}
