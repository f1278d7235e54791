package app.atalaya.backtest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is tried.
 *
 * @param from the first sample day
 * @param to no sample day is later
 * @param graceDays how long after a contract's end another one may begin without the account counting as lost, 0 to 365
 */
public record BacktestParameters(
        LocalDate from, LocalDate to, Rhythm rhythm, Alarm alarm, Outcome outcome, int graceDays)
        implements Serializable {

    /** Days ahead that an event is looked for in. */
    public static final List<Integer> HORIZONS = List.of(30, 60, 90, 180);

    /** The horizon that weights are fitted for. */
    public static final int FIT_HORIZON = 90;

    public static final int USUAL_GRACE = 30;

    private static final int MOST_GRACE = 365;
    private static final int MOST_SAMPLE_DAYS = 260;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Message keys of what keeps it from being tried; empty when it can be. */
    public List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (from.isBefore(EARLIEST) || to.isAfter(today)) {
            problems.add("backtest.problem.range");
        } else if (from.isAfter(to)) {
            problems.add("backtest.problem.order");
        } else if (days().size() > MOST_SAMPLE_DAYS) {
            problems.add("backtest.problem.days");
        }
        if (graceDays < 0 || graceDays > MOST_GRACE) {
            problems.add("backtest.problem.grace");
        }
        return problems;
    }

    List<LocalDate> days() {
        return rhythm.days(from, to);
    }

    /** The day that the next sample would be drawn on. */
    LocalDate nextDay() {
        return rhythm.nth(from, days().size());
    }
}
