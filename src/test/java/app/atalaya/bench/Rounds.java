package app.atalaya.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measures something and its reference in turn, so that both meet the same machine, and compares their medians. */
final class Rounds {

    static final int MEASURED = 5;

    /** One measurement, in whatever unit both sides have. */
    @FunctionalInterface
    interface Measurement {

        double run() throws Exception;
    }

    private Rounds() {}

    /** A first round that does not count, then the measured ones; prints the line. */
    static void compare(String name, String unit, Measurement subject, Measurement reference) throws Exception {
        subject.run();
        reference.run();
        warm(name, unit, subject, reference);
    }

    /** The same for what has run before. */
    static void warm(String name, String unit, Measurement subject, Measurement reference) throws Exception {
        double[] values = new double[MEASURED];
        double[] references = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            references[i] = reference.run();
            values[i] = subject.run();
            System.out.printf(
                    Locale.ROOT,
                    "%s, round %d: %.1f %s, reference %.1f%n",
                    name,
                    i + 1,
                    values[i],
                    unit,
                    references[i]);
        }
        print(name, unit, median(values), median(references));
    }

    static void print(String name, String unit, double value, double reference) {
        String line = String.format(
                Locale.ROOT,
                "BENCH name=%s value=%.1f unit=%s reference=%.1f ratio=%.2f",
                name,
                value,
                unit,
                reference,
                value / reference);
        System.out.println(line);
    }

    /** How long it takes, in milliseconds. */
    static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
