package app.atalaya.bench.load;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How long people waited. For several threads. */
public final class Waits {

    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    /** @param nanos how long one of them waited */
    public void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    public int count() {
        return millis.size();
    }

    /**
     * @param share such as 0.99
     * @return the milliseconds within which that share of them was served
     * @throws IllegalStateException if nobody waited
     */
    public double percentile(double share) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("nobody waited");
        }
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String toString() {
        return Arrays.stream(new double[] {0.5, 0.9, 0.99, 1.0})
                .mapToObj(share -> "p%.0f %.1f".formatted(share * 100, percentile(share)))
                .collect(Collectors.joining(", ", "", " ms of " + count()));
    }
}
