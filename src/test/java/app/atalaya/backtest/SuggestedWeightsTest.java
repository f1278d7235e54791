package app.atalaya.backtest;

import static app.atalaya.backtest.Trials.DAY;
import static app.atalaya.backtest.Trials.LAST;
import static app.atalaya.backtest.Trials.course;
import static app.atalaya.backtest.Trials.model;
import static app.atalaya.backtest.Trials.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.atalaya.backtest.Suggestion.Finding;
import app.atalaya.backtest.Suggestion.Gain;
import app.atalaya.backtest.Suggestion.MeasureWeight;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.FactorModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestedWeightsTest {

    private final HealthModel model = model();

    @Test
    void aMeasureThatTellsMoreGetsMoreOfTheScore() {
        Suggestion suggestion = suggest(-4, -1, 0, false);

        assertThat(weight(suggestion, "usage.trend").suggestedShare())
                .isGreaterThan(weight(suggestion, "usage.recency").suggestedShare());
        assertThat(weight(suggestion, "usage.trend").effect()).isNegative();
        assertThat(weight(suggestion, "usage.trend").finding()).isEqualTo(Finding.AS_EXPECTED);
    }

    @Test
    void aMeasureThatWorksTheWrongWayIsReportedAndGetsNothing() {
        MeasureWeight nps = weight(suggest(-3, -2, 3, false), "nps");

        assertThat(nps.finding()).isEqualTo(Finding.WRONG_WAY);
        assertThat(nps.effect()).isPositive();
        assertThat(nps.suggestedShare()).isZero();
        assertThat(suggest(-3, -2, 3, false).factors().getLast().suggested()).isZero();
    }

    @Test
    void aMeasureOfWhichNothingIsKnownKeepsItsShare() {
        Suggestion suggestion = suggest(-3, -2, 0, true);
        MeasureWeight nps = weight(suggestion, "nps");

        assertThat(nps.finding()).isEqualTo(Finding.NOTHING_KNOWN);
        assertThat(nps.effect()).isNull();
        assertThat(nps.suggestedShare()).isEqualTo(0.4);
        assertThat(suggestion.factors().getLast().suggested()).isEqualTo(40);
    }

    @Test
    void theModelWithSuggestedWeightsCanBeUsed() {
        Suggestion suggestion = suggest(-3, -2, 3, false);
        HealthModel changed = suggestion.applyTo(model);

        assertThat(changed.problems()).isEmpty();
        assertThat(changed.factors().stream().mapToInt(FactorModel::weight).sum())
                .isEqualTo(SuggestedWeights.WHOLE);
        assertThat(changed.bands()).isEqualTo(model.bands());
        double[] shares = Weighing.shares(changed);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isCloseTo(suggestion.measures().get(i).suggestedShare(), within(0.02));
        }
    }

    @Test
    void whereNothingWorksAsItIsMeantToThereIsNothingToSuggest() {
        Judgement judged = judged(4, 4, 4, false);

        Suggestion suggestion = SuggestedWeights.of(model, judged, null);

        assertThat(suggestion.changesAnything()).isFalse();
        assertThat(suggestion.fitsAnywhere()).isFalse();
        assertThat(suggestion.measures()).allMatch(measure -> measure.finding() == Finding.WRONG_WAY);
    }

    @Test
    void weightsAreWholeAndSumToAHundred() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            double[] shares = random.doubles(1 + random.nextInt(9), 0.001, 1).toArray();
            int[] whole = SuggestedWeights.apportion(shares);
            double all = Arrays.stream(shares).sum();

            assertThat(Arrays.stream(whole).sum()).isEqualTo(100);
            for (int i = 0; i < whole.length; i++) {
                assertThat((double) whole[i]).isCloseTo(100 * shares[i] / all, within(1.0));
            }
        }
    }

    @Test
    void theGainIsMeasuredOnAccountsThatTheWeightsWereNotFittedTo() {
        Judgement judged = judged(-5, 0, 0, false);
        Gain gain = Objects.requireNonNull(CrossValidation.gain(model, judged));

        assertThat(gain.folds()).isEqualTo(CrossValidation.FOLDS);
        assertThat(gain.mean())
                .isCloseTo(gain.suggested() - gain.present(), within(1e-12))
                .isPositive();
        assertThat(gain.spread()).isPositive();
    }

    @Test
    void foldsAreOfAccountsAndEachHasItsPartOfTheLost() {
        Judgement judged = judged(-3, -3, -3, false);
        Map<Long, Integer> folds = CrossValidation.deal(judged);
        List<Set<Long>> lost = new ArrayList<>();
        for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
            lost.add(new HashSet<>());
        }
        for (int i = 0; i < judged.scored().size(); i++) {
            long account = judged.scored().get(i).account();
            if (judged.isLost(i)) {
                lost.get(folds.getOrDefault(account, -1)).add(account);
            }
        }
        int most = lost.stream().mapToInt(Set::size).max().orElse(0);
        int least = lost.stream().mapToInt(Set::size).min().orElse(0);

        assertThat(most - least).isLessThanOrEqualTo(1);
        assertThat(least).isPositive();
        assertThat(CrossValidation.deal(judged)).isEqualTo(folds);
    }

    @Test
    void unknownPointsStandAtTheMeanWithAColumnThatSaysSo() {
        double none = Double.NaN;
        PointsTable table = PointsTable.of(
                List.of(new double[] {20, none, 50}, new double[] {80, none, 50}, new double[] {none, none, 50}));

        assertThat(table.measures()).containsExactly(0);
        assertThat(table.inputs()).isDeepEqualTo(new double[][] {{-0.3, 0}, {0.3, 0}, {0, 1}});
    }

    @Test
    void anUnknownMeasureGivesItsWeightToItsSistersAndAnUnknownFactorToTheOthers() {
        double none = Double.NaN;

        assertThat(Weighing.score(model, new double[] {50, 100, 10}))
                .isCloseTo((30 * (0.6 * 50 + 0.4 * 100) + 20 * 10) / 50, within(1e-9));
        assertThat(Weighing.score(model, new double[] {none, 100, 10})).isCloseTo(64, within(1e-9));
        assertThat(Weighing.score(model, new double[] {50, 100, none})).isCloseTo(70, within(1e-9));
        assertThat(Weighing.score(model, new double[] {none, none, none})).isNaN();
        assertThat(Weighing.shares(model)).containsExactly(new double[] {0.36, 0.24, 0.4}, within(1e-9));
    }

    private static MeasureWeight weight(Suggestion suggestion, String measure) {
        return suggestion.measures().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private Suggestion suggest(double trend, double recency, double nps, boolean npsUnknown) {
        return SuggestedWeights.of(model, judged(trend, recency, nps, npsUnknown), null);
    }

    /** 300 accounts with four samples each; the log-odds of a loss move by so much for 100 points of each measure. */
    private Judgement judged(double trend, double recency, double nps, boolean npsUnknown) {
        Random random = new Random(21);
        List<Sample> samples = new ArrayList<>();
        for (int account = 0; account < 300; account++) {
            double[] points = random.doubles(3, 0, 100).toArray();
            double odds = -1 + (trend * (points[0] - 50) + recency * (points[1] - 50) + nps * (points[2] - 50)) / 100;
            boolean lost = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            LocalDate event = lost ? DAY.plusDays(80) : null;
            for (int week = 0; week < 4; week++) {
                double[] own = Arrays.stream(points)
                        .map(each -> Math.clamp(each + random.nextGaussian(), 0, 100))
                        .toArray();
                own[2] = npsUnknown ? Double.NaN : own[2];
                samples.add(sample(course(account, event), DAY.plusWeeks(week), Weighing.score(model, own), own));
            }
        }
        return new Judgement(samples, 90, LAST);
    }
}
