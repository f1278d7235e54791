package app.atalaya.health;

import app.atalaya.health.Aggregation.Column;
import app.atalaya.signal.SignalKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which columns the measures of a model ask of which kind, each once, and where each measure finds its own in the answer. */
final class AggregateLayout {

    private static final int KINDS = SignalKind.values().length;

    private final List<Measure> measures;
    private final List<KindQuery> queries;
    /** Per query, where its first column lies among the values. */
    private final int[] offsets;
    /** Per measure, where its columns lie among the values. */
    private final int[][] slots;

    private final int size;

    AggregateLayout(HealthModel model) {
        measures = model.measures();
        queries = queries(measures);
        offsets = new int[queries.size()];
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = all.size();
            all.addAll(queries.get(i).columns());
        }
        size = all.size();
        slots = measures.stream()
                .map(measure -> measure.aggregation().columns(measure).stream()
                        .mapToInt(all::indexOf)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<KindQuery> queries(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.aggregation().columns(measure).stream())
                .map(Column::kind)
                .distinct()
                .sorted()
                .map(kind -> new KindQuery(kind, measures))
                .toList();
    }

    List<KindQuery> queries() {
        return queries;
    }

    int offset(int query) {
        return offsets[query];
    }

    Sums empty() {
        Sums sums = new Sums(new double[size], new int[KINDS]);
        Arrays.fill(sums.newest, Figures.NEVER);
        return sums;
    }

    Figures figures(Sums sums, int today) {
        Figures figures = Figures.none(measures.size());
        for (int i = 0; i < slots.length; i++) {
            Measure measure = measures.get(i);
            int newest = sums.newest(measure);
            if (newest != Figures.NEVER && measure.freshness(today - newest) > 0) {
                double[] values = sums.pick(slots[i]);
                Aggregation aggregation = measure.aggregation();
                figures.set(i, aggregation.raw(measure, values, today - newest), aggregation.count(values), newest);
            }
        }
        return figures;
    }

    /**
     * What SQL adds up for one account.
     *
     * @param values by slot
     * @param newest day of the newest signal, by kind
     */
    record Sums(double[] values, int[] newest) {

        private int newest(Measure measure) {
            int latest = Figures.NEVER;
            for (SignalKind kind : measure.kinds()) {
                latest = Math.max(latest, newest[kind.ordinal()]);
            }
            return latest;
        }

        private double[] pick(int[] slots) {
            double[] picked = new double[slots.length];
            for (int i = 0; i < slots.length; i++) {
                picked[i] = values[slots[i]];
            }
            return picked;
        }
    }
}
