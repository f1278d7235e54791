package app.atalaya.health;

import java.util.Arrays;

/**
 * What is known of one account on one day, measure by measure in the order of the model. Raw figures have four decimals, so that a figure
 * read back from the history scores exactly as it did.
 *
 * @param raw the raw figure, NaN where unknown
 * @param count the signals behind it
 * @param newest the day (since 1970) of the newest of them, {@link #NEVER} where there is none
 */
record Figures(double[] raw, int[] count, int[] newest) {

    static final int NEVER = Integer.MIN_VALUE;

    private static final double DECIMALS = 10_000;

    /** Nothing is known of any measure. */
    static Figures none(int measures) {
        Figures none = new Figures(new double[measures], new int[measures], new int[measures]);
        Arrays.fill(none.raw, Double.NaN);
        Arrays.fill(none.newest, NEVER);
        return none;
    }

    static double rounded(double raw) {
        return Math.round(raw * DECIMALS) / DECIMALS;
    }

    void set(int measure, double rawFigure, int signals, int newestDay) {
        raw[measure] = rounded(rawFigure);
        count[measure] = signals;
        newest[measure] = newestDay;
        if (Double.isNaN(rawFigure)) {
            raw[measure] = Double.NaN;
        }
    }

    boolean isKnown(int measure) {
        return !Double.isNaN(raw[measure]);
    }

    boolean knowsAnything() {
        for (double figure : raw) {
            if (!Double.isNaN(figure)) {
                return true;
            }
        }
        return false;
    }

    /** For the history: per measure {@code raw,count,newest}, empty where there is nothing, parted by semicolons. */
    String encode() {
        StringBuilder text = new StringBuilder(raw.length * 20);
        for (int i = 0; i < raw.length; i++) {
            if (i > 0) {
                text.append(';');
            }
            if (newest[i] != NEVER) {
                text.append(isKnown(i) ? Double.toString(raw[i]) : "")
                        .append(',')
                        .append(count[i])
                        .append(',')
                        .append(newest[i]);
            }
        }
        return text.toString();
    }

    static Figures decode(String text) {
        String[] parts = text.split(";", -1);
        Figures figures = none(parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                String[] fields = parts[i].split(",", -1);
                figures.set(
                        i,
                        fields[0].isEmpty() ? Double.NaN : Double.parseDouble(fields[0]),
                        Integer.parseInt(fields[1]),
                        Integer.parseInt(fields[2]));
            }
        }
        return figures;
    }
}
