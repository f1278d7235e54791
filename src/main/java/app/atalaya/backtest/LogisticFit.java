package app.atalaya.backtest;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/**
 * Logistic regression with a penalty on the squares of its coefficients (ridge; le Cessie and van Houwelingen, Applied Statistics 41, 1992,
 * 191–201): minimises −Σ log p(yᵢ | xᵢ) + ½ {@value #PENALTY} Σ βⱼ², the intercept free. It is convex, so there is one answer.
 */
final class LogisticFit {

    /** As if each coefficient were expected to be 0 with a standard deviation of 1. */
    static final double PENALTY = 1;

    private static final int MOST_EVALUATIONS = 20_000;
    private static final double PRECISE = 1e-10;

    private final double[][] inputs;
    private final boolean[] outcomes;

    private LogisticFit(double[][] inputs, boolean[] outcomes) {
        this.inputs = inputs;
        this.outcomes = outcomes;
    }

    /**
     * @param inputs a row for each outcome, all of the same length, with figures about as large as 1
     * @return the coefficients, the intercept last
     * @throws org.hipparchus.exception.MathIllegalStateException if it finds no minimum
     */
    static double[] fit(double[][] inputs, boolean[] outcomes) {
        LogisticFit fit = new LogisticFit(inputs, outcomes);
        double[] start = new double[inputs[0].length + 1];
        double share = (lost(outcomes) + 0.5) / (outcomes.length + 1);
        start[start.length - 1] = Math.log(share / (1 - share));
        NonLinearConjugateGradientOptimizer optimizer = new NonLinearConjugateGradientOptimizer(
                Formula.POLAK_RIBIERE, new SimpleValueChecker(PRECISE, PRECISE));
        return optimizer
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(fit::loss),
                        new ObjectiveFunctionGradient(fit::gradient),
                        GoalType.MINIMIZE,
                        new InitialGuess(start))
                .getPoint();
    }

    private static int lost(boolean[] outcomes) {
        int lost = 0;
        for (boolean outcome : outcomes) {
            lost += outcome ? 1 : 0;
        }
        return lost;
    }

    private double loss(double[] coefficients) {
        double loss = penalty(coefficients);
        for (int i = 0; i < inputs.length; i++) {
            double odds = logOdds(inputs[i], coefficients);
            loss += softPlus(outcomes[i] ? -odds : odds);
        }
        return loss;
    }

    double[] gradient(double[] coefficients) {
        int last = coefficients.length - 1;
        double[] gradient = new double[coefficients.length];
        for (int j = 0; j < last; j++) {
            gradient[j] = PENALTY * coefficients[j];
        }
        for (int i = 0; i < inputs.length; i++) {
            double excess = 1 / (1 + Math.exp(-logOdds(inputs[i], coefficients))) - (outcomes[i] ? 1 : 0);
            for (int j = 0; j < last; j++) {
                gradient[j] += excess * inputs[i][j];
            }
            gradient[last] += excess;
        }
        return gradient;
    }

    /** For who wants to know how near the answer is: all zeros at the minimum. */
    static double[] gradient(double[][] inputs, boolean[] outcomes, double[] coefficients) {
        return new LogisticFit(inputs, outcomes).gradient(coefficients);
    }

    private static double penalty(double[] coefficients) {
        return PENALTY
                / 2
                * Arrays.stream(coefficients, 0, coefficients.length - 1)
                        .map(coefficient -> coefficient * coefficient)
                        .sum();
    }

    private static double logOdds(double[] input, double[] coefficients) {
        double odds = coefficients[input.length];
        for (int j = 0; j < input.length; j++) {
            odds += coefficients[j] * input[j];
        }
        return odds;
    }

    /** log(1 + eˣ) without overflow. */
    private static double softPlus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
