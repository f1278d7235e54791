package app.atalaya.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * The points of samples as inputs of a fit. An unknown measure stands at the mean of those known, and a second column says that it is
 * unknown: so silence has an effect of its own and does not pass for a figure. A measure that is known nowhere, or the same everywhere,
 * tells nothing and has no column.
 *
 * @param measures which measures have a column, in the order of the columns
 */
record PointsTable(double[][] inputs, List<Integer> measures) {

    private static final double POINTS = 100;
    private static final double SAME = 1e-9;

    static PointsTable of(List<double[]> points) {
        List<Integer> measures = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        double[] means = new double[points.getFirst().length];
        for (int measure = 0; measure < means.length; measure++) {
            Column column = column(points, measure);
            means[measure] = column.mean();
            if (column.varies()) {
                measures.add(measure);
                if (column.known() < points.size()) {
                    doubtful.add(measure);
                }
            }
        }
        double[][] inputs = new double[points.size()][measures.size() + doubtful.size()];
        for (int i = 0; i < inputs.length; i++) {
            fill(inputs[i], points.get(i), means, measures, doubtful);
        }
        return new PointsTable(inputs, measures);
    }

    private static void fill(
            double[] input, double[] points, double[] means, List<Integer> measures, List<Integer> doubtful) {
        int at = 0;
        for (int measure : measures) {
            double known = points[measure];
            input[at++] = Double.isNaN(known) ? 0 : (known - means[measure]) / POINTS;
        }
        for (int measure : doubtful) {
            input[at++] = Double.isNaN(points[measure]) ? 1 : 0;
        }
    }

    private record Column(int known, double mean, double least, double most) {

        boolean varies() {
            return known > 0 && most - least > SAME;
        }
    }

    private static Column column(List<double[]> points, int measure) {
        int known = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : points) {
            if (!Double.isNaN(row[measure])) {
                known++;
                sum += row[measure];
                least = Math.min(least, row[measure]);
                most = Math.max(most, row[measure]);
            }
        }
        return new Column(known, known == 0 ? 0 : sum / known, least, most);
    }
}
