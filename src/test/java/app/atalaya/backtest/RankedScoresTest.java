package app.atalaya.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedScoresTest {

    private static final double EXACT = 1e-12;

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrderWithTiesAtOneHalf() {
        // Lost: 10, 40. Stayed: 40, 50, 20. Pairs: 10 below all three; 40 ties, below 50, above 20.
        RankedScores scores =
                ranked(new double[] {10, 40, 40, 50, 20}, new boolean[] {true, true, false, false, false});

        assertThat(scores.auc()).isCloseTo((3 + 0.5 + 1) / 6, within(EXACT));
    }

    @Test
    void theAreaEqualsTheOneOverAllPairs() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(60);
            double[] score = random.ints(size, 0, 1 + random.nextInt(30))
                    .asDoubleStream()
                    .toArray();
            boolean[] lost = new boolean[size];
            IntStream.range(0, size).forEach(i -> lost[i] = random.nextInt(4) == 0);
            int[] times = random.ints(size, 0, 4).toArray();
            RankedScores ranked =
                    new RankedScores(score, lost, IntStream.range(0, size).toArray(), size);
            int[] once = new int[size];
            Arrays.fill(once, 1);

            assertThat(ranked.auc()).isCloseTo(overAllPairs(score, lost, once), within(EXACT));
            assertThat(ranked.auc(times)).isCloseTo(overAllPairs(score, lost, times), within(EXACT));
        }
    }

    @Test
    void scoresThatTellAllTellNothingOrTellTheOppositeAreAtOneOneHalfAndZero() {
        boolean[] lost = {true, true, false, false};

        assertThat(ranked(new double[] {1, 2, 3, 4}, lost).auc()).isEqualTo(1);
        assertThat(ranked(new double[] {7, 7, 7, 7}, lost).auc()).isEqualTo(0.5);
        assertThat(ranked(new double[] {4, 3, 2, 1}, lost).auc()).isZero();
        assertThat(ranked(new double[] {4, 3}, new boolean[] {true, true}).auc())
                .isNaN();
    }

    @Test
    void liftCountsThoseAtTheEdgeOfTheWorstTenthInPart() {
        double[] score = new double[20];
        boolean[] lost = new boolean[20];
        Arrays.setAll(score, i -> i);
        lost[0] = true;
        lost[10] = true;
        // Two of twenty are the worst tenth, one of them is lost: one half against one tenth.
        assertThat(ranked(score, lost).liftOfWorstTenth()).isCloseTo(5, within(EXACT));

        Arrays.fill(score, 3);
        assertThat(ranked(score, lost).liftOfWorstTenth()).isCloseTo(1, within(EXACT));
    }

    private static RankedScores ranked(double[] score, boolean[] lost) {
        return new RankedScores(score, lost, IntStream.range(0, score.length).toArray(), score.length);
    }

    private static double overAllPairs(double[] score, boolean[] lost, int[] times) {
        double pairs = 0;
        double right = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (lost[i] && !lost[j]) {
                    double weight = (double) times[i] * times[j];
                    pairs += weight;
                    right += score[i] < score[j] ? weight : score[i] == score[j] ? weight / 2 : 0;
                }
            }
        }
        return right / pairs;
    }
}
