package app.atalaya.backtest;

import app.atalaya.health.HealthModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds scores that know of their future. Scores of a day must be the same whether later days are asked for with them or not: the
 * second time, nothing after that day is read at all.
 */
final class LookAhead {

    private static final int DAYS = 3;

    private LookAhead() {}

    /** Scores of accounts by day, to be held against others. */
    static final class Readings {

        private record Key(long account, LocalDate day) {}

        private record Reading(double score, double[] points) {

            boolean equalsTo(Reading other) {
                return Double.compare(score, other.score) == 0 && Arrays.equals(points, other.points);
            }
        }

        private final Map<Key, Reading> readings = new HashMap<>();

        static Readings of(PastScores source, HealthModel model, List<LocalDate> days, List<Long> accounts) {
            Readings readings = new Readings();
            source.read(
                    model,
                    days,
                    accounts,
                    (account, day, score, band, points) -> readings.put(account, day, score, points),
                    done -> {});
            return readings;
        }

        private void put(long account, LocalDate day, double score, double[] points) {
            readings.put(new Key(account, day), new Reading(score, points));
        }

        int size() {
            return readings.size();
        }

        /** How many of these, up to that day, are not the same there. Nothing known and not there at all are the same. */
        int differences(Readings others, LocalDate until) {
            int differences = 0;
            for (Map.Entry<Key, Reading> entry : readings.entrySet()) {
                Reading other = others.readings.get(entry.getKey());
                boolean same = other == null
                        ? isEmpty(entry.getValue())
                        : entry.getValue().equalsTo(other);
                if (!entry.getKey().day().isAfter(until) && !same) {
                    differences++;
                }
            }
            return differences;
        }

        private static boolean isEmpty(Reading reading) {
            return Double.isNaN(reading.score())
                    && Arrays.stream(reading.points()).allMatch(Double::isNaN);
        }
    }

    /**
     * Asks for some of the days again, each without the days after it.
     *
     * @return how many scores were held against the samples
     * @throws LookAheadException if one of them differs
     */
    static int check(PastScores source, HealthModel model, List<LocalDate> days, List<Sample> samples) {
        int checked = 0;
        for (LocalDate day : some(days)) {
            List<Sample> own =
                    samples.stream().filter(sample -> sample.day().equals(day)).toList();
            Readings then = new Readings();
            own.forEach(sample -> then.put(sample.account(), day, sample.score(), sample.points()));
            List<Long> accounts = own.stream().map(Sample::account).sorted().toList();
            if (!accounts.isEmpty()) {
                int differing = then.differences(Readings.of(source, model, List.of(day), accounts), day);
                if (differing > 0) {
                    throw new LookAheadException(day, differing);
                }
                checked += own.size();
            }
        }
        return checked;
    }

    /** A few, spread over all. */
    private static List<LocalDate> some(List<LocalDate> days) {
        List<LocalDate> some = new ArrayList<>();
        int count = Math.min(DAYS, days.size());
        for (int i = 1; i <= count; i++) {
            some.add(days.get((days.size() - 1) * i / (count + 1)));
        }
        return some.stream().distinct().toList();
    }

    /** A score of a past day depended on what came later: nothing that follows from it would be true. */
    static final class LookAheadException extends RuntimeException {

        LookAheadException(LocalDate day, int scores) {
            super(scores + " scores of " + day + " change with what came after");
        }
    }
}
