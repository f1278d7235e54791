package app.atalaya.alert;

import java.util.Arrays;
import java.util.List;

/**
 * The last seven days of use against the account's own past, by the modified z-score (Iglewicz and Hoaglin, 1993): with {@code m} the
 * median of the weeks before and {@code MAD} the median of their distances from it, {@code z = (x − m) / (1.4826 · MAD)}. Weeks that are all
 * alike have a MAD of 0; a tenth of the median stands in for it.
 *
 * @param share of the usual week, 1 is as ever
 * @param deviations below it; negative when above
 */
record UseAnomaly(double share, double deviations) {

    /** Makes the MAD of a normal distribution its standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    /** Under so many weeks with use, an account has no habit that it could leave. */
    static final int WEEKS_NEEDED = 8;

    /** @param weeks use per week, oldest first, the last seven days at the end */
    static UseAnomaly of(List<Double> weeks) {
        double[] past = weeks.subList(0, Math.max(0, weeks.size() - 1)).stream()
                .mapToDouble(week -> week)
                .toArray();
        double usual = median(past);
        if (weeks.isEmpty()
                || usual <= 0
                || Arrays.stream(past).filter(week -> week > 0).count() < WEEKS_NEEDED) {
            return new UseAnomaly(Double.NaN, Double.NaN);
        }
        double last = weeks.getLast();
        double spread =
                median(Arrays.stream(past).map(week -> Math.abs(week - usual)).toArray());
        double deviation = Math.max(TO_DEVIATION * spread, usual / 10);
        return new UseAnomaly(last / usual, (usual - last) / deviation);
    }

    boolean isKnown() {
        return !Double.isNaN(share);
    }

    /** Whether use lies that many deviations and that share under the usual. */
    boolean isBelow(double leastDeviations, double leastDrop) {
        return isKnown() && deviations >= leastDeviations && 1 - share >= leastDrop;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
