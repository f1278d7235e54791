package app.atalaya.health;

import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** The definitions of the measures once more, read literally, over a list of signals in memory: what SQL must agree with. */
final class NaiveFigures {

    private final List<Signal> signals;
    private final LocalDate day;

    private NaiveFigures(List<Signal> signals, LocalDate day) {
        this.signals = signals;
        this.day = day;
    }

    static Figures of(HealthModel model, List<Signal> all, LocalDate day) {
        List<Signal> until = all.stream()
                .filter(signal -> !dayOf(signal).isAfter(day))
                .sorted(Comparator.comparing(Signal::at))
                .toList();
        NaiveFigures naive = new NaiveFigures(until, day);
        Figures figures = Figures.none(model.measures().size());
        for (int i = 0; i < model.measures().size(); i++) {
            Measure measure = model.measures().get(i);
            List<Signal> relevant = until.stream()
                    .filter(signal -> measure.kinds().contains(signal.kind()))
                    .toList();
            if (!relevant.isEmpty()) {
                int newest = (int) dayOf(relevant.getLast()).toEpochDay();
                if (measure.freshness((int) day.toEpochDay() - newest) > 0) {
                    figures.set(i, naive.raw(measure, (int) day.toEpochDay() - newest), naive.count(measure), newest);
                }
            }
        }
        return figures;
    }

    private double raw(Measure measure, int age) {
        return switch (measure.key()) {
            case "usage.trend" -> usageTrend();
            case "usage.recency", "interactions.recency" -> age < 365 ? age : Double.NaN;
            case "nps" -> nps();
            case "csat" -> csat();
            case "cases.open" -> {
                double open = sum(SignalKind.CASE_OPENED, 100_000, 0) - sum(SignalKind.CASE_CLOSED, 100_000, 0);
                yield within(SignalKind.CASE_OPENED, 100_000, 0).isEmpty() ? Double.NaN : Math.max(0, open);
            }
            case "engagement.rate" -> sum(SignalKind.ENGAGEMENT, 90, 0) / 3 / 3;
            case "invoices.unpaid" -> {
                double due = sum(SignalKind.INVOICE, 365, 0);
                yield due > 0 ? Math.max(0, due - sum(SignalKind.PAYMENT, 365, 0)) / due : Double.NaN;
            }
            case "revenue.growth" -> {
                double before = sum(SignalKind.REVENUE, 100_000, 365);
                double now = sum(SignalKind.REVENUE, 100_000, 0);
                yield before >= 1 ? (now - before) / before : Double.NaN;
            }
            case "interactions.cadence" -> sum(SignalKind.INTERACTION, 90, 0) / 3 / 4;
            default -> throw new IllegalArgumentException(measure.key());
        };
    }

    private double usageTrend() {
        double usual = sum(SignalKind.USAGE, 120, 30) / 3;
        boolean known = usual > 0 && !within(SignalKind.USAGE, 365, 120).isEmpty();
        return known ? sum(SignalKind.USAGE, 30, 0) / usual : Double.NaN;
    }

    private double nps() {
        List<Signal> answers = within(SignalKind.NPS, 180, 0);
        double promoters =
                answers.stream().filter(answer -> answer.quantity() >= 9).count();
        double detractors =
                answers.stream().filter(answer -> answer.quantity() <= 6).count();
        return answers.isEmpty() ? Double.NaN : 100 * (promoters - detractors) / answers.size();
    }

    private double csat() {
        List<Signal> answers = within(SignalKind.CSAT, 180, 0);
        double satisfied = answers.stream()
                .filter(answer -> answer.quantity() * 5 > (answer.scale() == null ? 5 : answer.scale()) * 3)
                .count();
        return answers.isEmpty() ? Double.NaN : satisfied / answers.size();
    }

    private int count(Measure measure) {
        int days = measure.windowDays() == 0 ? 100_000 : measure.windowDays() + measure.baseDays();
        return measure.kinds().stream()
                .mapToInt(kind -> within(kind, days, 0).size())
                .sum();
    }

    private double sum(SignalKind kind, int from, int until) {
        return within(kind, from, until).stream().mapToDouble(Signal::quantity).sum();
    }

    /** Of the last {@code from} days, without the last {@code until}. */
    private List<Signal> within(SignalKind kind, int from, int until) {
        return signals.stream()
                .filter(signal -> signal.kind() == kind)
                .filter(signal -> dayOf(signal).isAfter(day.minusDays(from)))
                .filter(signal -> !dayOf(signal).isAfter(day.minusDays(until)))
                .toList();
    }

    private static LocalDate dayOf(Signal signal) {
        return LocalDate.ofInstant(signal.at(), ZoneOffset.UTC);
    }
}
