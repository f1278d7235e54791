package app.atalaya.health;

import app.atalaya.signal.SignalKind;
import java.util.List;

/**
 * How signals become one raw figure. In the formulas {@code d} is the day of the score, {@code w} the window and {@code b} the base of the
 * measure, Σ the sum of quantities; a day's signals are those before the next midnight in UTC. Where a formula has nothing to go on, the
 * figure is unknown, never zero.
 */
public enum Aggregation {
    /**
     * Σ over the last {@code w} days, divided by the mean Σ of {@code w} days in the {@code b} days before them: 1 is "as ever", 0.5 is
     * "half of it". Unknown without any quantity in the base, and for whoever has no signal from before the base, within a year: half a base
     * would make every newcomer look as if it soared.
     */
    TREND {
        @Override
        List<Column> columns(Measure measure) {
            SignalKind kind = measure.kinds().getFirst();
            return List.of(
                    new Column(kind, Term.COUNT, measure.windowDays() + measure.baseDays(), 0),
                    new Column(kind, Term.SUM, measure.windowDays(), 0),
                    new Column(kind, Term.SUM, measure.windowDays() + measure.baseDays(), measure.windowDays()),
                    new Column(kind, Term.COUNT, YEAR, measure.windowDays() + measure.baseDays()));
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            double usual = values[2] * measure.windowDays() / measure.baseDays();
            return usual > 0 && values[3] > 0 ? values[1] / usual : Double.NaN;
        }
    },

    /** Days from the newest signal within the window to {@code d}. Unknown without any. */
    RECENCY {
        @Override
        List<Column> columns(Measure measure) {
            return List.of(new Column(measure.kinds().getFirst(), Term.COUNT, measure.windowDays(), 0));
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[0] > 0 ? age : Double.NaN;
        }
    },

    /** Net promoter score, −100 to 100: % of answers 9 and 10 minus % of 0 to 6 among the answers of the last {@code w} days. */
    NPS {
        @Override
        List<Column> columns(Measure measure) {
            return countAnd(measure, Term.PROMOTERS_LESS_DETRACTORS);
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[0] > 0 ? 100 * values[1] / values[0] : Double.NaN;
        }
    },

    /** Customer satisfaction, 0 to 1: answers in the top two fifths of their scale (4 and 5 of 5) / answers, of the last {@code w} days. */
    CSAT {
        @Override
        List<Column> columns(Measure measure) {
            return countAnd(measure, Term.SATISFIED);
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[0] > 0 ? values[1] / values[0] : Double.NaN;
        }
    },

    /**
     * What is open: Σ of the first kind (opened) − Σ of the second (closed), never below 0. Unknown for an account that never had one.
     */
    BALANCE {
        @Override
        List<Column> columns(Measure measure) {
            return pair(measure);
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[0] > 0 ? Math.max(0, values[1] - values[3]) : Double.NaN;
        }

        @Override
        int count(double[] values) {
            return (int) (values[0] + values[2]);
        }
    },

    /**
     * Σ of the last {@code w} days per 30 days, divided by the target (1 is "on target"). 0 when there is a signal within twice the validity
     * but none in the window; unknown when there is none at all.
     */
    RATE {
        @Override
        List<Column> columns(Measure measure) {
            return countAnd(measure, Term.SUM);
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[1] * 30 / measure.windowDays() / measure.target();
        }
    },

    /** max(0, Σ first kind (due) − Σ second (paid)) / Σ first, of the last {@code w} days, 0 to 1. Unknown when nothing was due. */
    UNPAID {
        @Override
        List<Column> columns(Measure measure) {
            return pair(measure);
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            return values[1] > 0 ? Math.max(0, values[1] - values[3]) / values[1] : Double.NaN;
        }

        @Override
        int count(double[] values) {
            return (int) (values[0] + values[2]);
        }
    },

    /**
     * For signals that are steps of a level: (level at {@code d} − level {@code b} days before) / the latter. Unknown when the earlier level
     * is below the target, which here is the least base that a growth rate means anything for.
     */
    GROWTH {
        @Override
        List<Column> columns(Measure measure) {
            SignalKind kind = measure.kinds().getFirst();
            return List.of(
                    new Column(kind, Term.COUNT, 0, 0),
                    new Column(kind, Term.SUM, 0, 0),
                    new Column(kind, Term.SUM, 0, measure.baseDays()));
        }

        @Override
        double raw(Measure measure, double[] values, int age) {
            double before = values[2];
            return before > 0 && before >= measure.target() ? (values[1] - before) / before : Double.NaN;
        }
    };

    private static final int YEAR = 365;

    /** What a column adds up over its signals. */
    enum Term {
        COUNT("count(*)"),
        SUM("sum(quantity)"),
        PROMOTERS_LESS_DETRACTORS("sum(case when quantity >= 9 then 1 when quantity <= 6 then -1 else 0 end)"),
        /** Multiplied out, so that no rounding decides: answer / scale > 3/5. */
        SATISFIED("sum(case when quantity * 5 > coalesce(scale, 5) * 3 then 1 else 0 end)");

        final String sql;

        Term(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A figure that SQL adds up per account.
     *
     * @param from it begins that many days before the end of the day; 0: with the first signal
     * @param until it ends that many days before the end of the day
     */
    record Column(SignalKind kind, Term term, int from, int until) {}

    /** The columns that it needs; the first counts signals behind the figure. */
    abstract List<Column> columns(Measure measure);

    /** How many signals stand behind the figure. */
    int count(double[] values) {
        return (int) values[0];
    }

    /**
     * @param values of {@link #columns}, in their order
     * @param age days since the newest signal of the measure's kinds; there is one
     * @return the raw figure, NaN where unknown
     */
    abstract double raw(Measure measure, double[] values, int age);

    private static List<Column> countAnd(Measure measure, Term term) {
        SignalKind kind = measure.kinds().getFirst();
        return List.of(
                new Column(kind, Term.COUNT, measure.windowDays(), 0), new Column(kind, term, measure.windowDays(), 0));
    }

    private static List<Column> pair(Measure measure) {
        SignalKind first = measure.kinds().get(0);
        SignalKind second = measure.kinds().get(1);
        int window = measure.windowDays();
        return List.of(
                new Column(first, Term.COUNT, window, 0),
                new Column(first, Term.SUM, window, 0),
                new Column(second, Term.COUNT, window, 0),
                new Column(second, Term.SUM, window, 0));
    }
}
