package app.atalaya.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

    @Test
    void atTheAnswerTheSlopeIsLevelInEveryDirection() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            int columns = 1 + random.nextInt(12);
            double[][] inputs = new double[300][columns];
            boolean[] lost = new boolean[300];
            for (int i = 0; i < inputs.length; i++) {
                double odds = -2;
                for (int j = 0; j < columns; j++) {
                    inputs[i][j] = random.nextDouble() - 0.5;
                    odds += (j % 3 - 1) * 2 * inputs[i][j];
                }
                lost[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            }
            double[] answer = LogisticFit.fit(inputs, lost);

            assertThat(Arrays.stream(LogisticFit.gradient(inputs, lost, answer))
                            .map(Math::abs)
                            .max())
                    .hasValueCloseTo(0.0, within(0.01));
        }
    }

    @Test
    void itFindsWhatTheDataWereMadeWith() {
        Random random = new Random(2);
        double[][] inputs = new double[40_000][2];
        boolean[] lost = new boolean[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new double[] {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            double odds = -1 - 2 * inputs[i][0] + 0.5 * inputs[i][1];
            lost[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
        }
        double[] answer = LogisticFit.fit(inputs, lost);

        assertThat(answer[0]).isCloseTo(-2, within(0.12));
        assertThat(answer[1]).isCloseTo(0.5, within(0.12));
        assertThat(answer[2]).isCloseTo(-1, within(0.05));
    }

    @Test
    void aPerfectDivisionDoesNotRunAwayToInfinity() {
        double[][] inputs = new double[40][1];
        boolean[] lost = new boolean[40];
        for (int i = 0; i < 40; i++) {
            inputs[i][0] = i < 20 ? -0.5 : 0.5;
            lost[i] = i < 20;
        }
        assertThat(LogisticFit.fit(inputs, lost)[0]).isBetween(-6.0, -2.0);
    }
}
