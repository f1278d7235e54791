package app.atalaya.backtest;

import app.atalaya.backtest.BacktestFigures.NoSuggestion;
import app.atalaya.health.HealthModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One run, from what is known of the accounts to its figures. Knows no database. */
final class Trial {

    /** More samples than this would not fit into memory beside everything else. */
    static final int MOST_SAMPLES = 600_000;

    private static final int SCORED = 60;
    private static final int CHECKED = 65;
    private static final int JUDGED = 85;

    private final BacktestParameters parameters;
    private final HealthModel model;
    private final PastScores source;
    private final LocalDate lastDay;
    private final Map<Long, Course> courses = new HashMap<>();
    private final IntConsumer progress;
    private final List<Sample> samples = new ArrayList<>();

    /** @param progress is told how far it is, 0 to 100 */
    Trial(
            BacktestParameters parameters,
            HealthModel model,
            PastScores source,
            List<AccountPast> accounts,
            LocalDate lastDay,
            IntConsumer progress) {
        this.parameters = parameters;
        this.model = model;
        this.source = source;
        this.lastDay = lastDay;
        this.progress = progress;
        accounts.forEach(past ->
                courses.put(past.account(), Course.of(past, parameters.outcome(), parameters.graceDays(), lastDay)));
    }

    /**
     * @throws LookAhead.LookAheadException if scores know of their future
     * @throws TooMuchException if there are more than {@value #MOST_SAMPLES} samples
     */
    BacktestFigures run() {
        List<LocalDate> days =
                parameters.days().stream().filter(day -> !day.isAfter(lastDay)).toList();
        sample(days);
        progress.accept(SCORED);
        int checked = LookAhead.check(source, model, days, samples);
        progress.accept(CHECKED);
        List<HorizonFigures> horizons = new ArrayList<>();
        Judgement fitted = null;
        for (int horizon : BacktestParameters.HORIZONS) {
            Judgement judgement = new Judgement(samples, horizon, lastDay);
            horizons.add(judgement.figures(parameters.alarm()));
            fitted = horizon == BacktestParameters.FIT_HORIZON ? judgement : fitted;
            progress.accept(CHECKED + (JUDGED - CHECKED) * horizons.size() / BacktestParameters.HORIZONS.size());
        }
        return figures(days.size(), checked, horizons, Objects.requireNonNull(fitted));
    }

    private void sample(List<LocalDate> days) {
        List<Long> accounts = courses.values().stream()
                .filter(course -> days.stream().anyMatch(course::isInPopulation))
                .map(Course::account)
                .sorted()
                .toList();
        if (accounts.isEmpty()) {
            return;
        }
        source.read(
                model,
                days,
                accounts,
                (account, day, score, band, points) -> {
                    Course course = courses.get(account);
                    if (course != null && course.isInPopulation(day)) {
                        add(new Sample(course, day, score, band, points));
                    }
                },
                done -> progress.accept(SCORED * done / accounts.size()));
    }

    private void add(Sample sample) {
        if (samples.size() == MOST_SAMPLES) {
            throw new TooMuchException();
        }
        samples.add(sample);
    }

    private BacktestFigures figures(int days, int checked, List<HorizonFigures> horizons, Judgement fitted) {
        Map<Long, Course> sampled = new HashMap<>();
        samples.forEach(sample -> sampled.put(sample.account(), sample.course()));
        Suggestion suggestion =
                fitted.isEnough() ? SuggestedWeights.of(model, fitted, CrossValidation.gain(model, fitted)) : null;
        return new BacktestFigures(
                lastDay,
                days,
                sampled.size(),
                samples.size(),
                (int) samples.stream().filter(sample -> !sample.isScored()).count(),
                count(sampled, Outcome.CHURN),
                count(sampled, Outcome.NON_RENEWAL),
                horizons,
                LeadTime.of(samples, parameters.alarm(), parameters.nextDay()),
                suggestion,
                missing(suggestion),
                checked);
    }

    private static @Nullable NoSuggestion missing(@Nullable Suggestion suggestion) {
        if (suggestion == null) {
            return NoSuggestion.TOO_FEW;
        }
        return suggestion.fitsAnywhere() ? null : NoSuggestion.NOTHING_FITS;
    }

    private static int count(Map<Long, Course> courses, Outcome kind) {
        return (int) courses.values().stream()
                .filter(course -> course.kind() == kind)
                .count();
    }

    /** More samples than fit. */
    static final class TooMuchException extends RuntimeException {}
}
