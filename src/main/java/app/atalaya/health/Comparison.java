package app.atalaya.health;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an account stands where it stands, beside why it stood where it stood on an earlier day, and the steps from there to here.
 *
 * @param before null where its history begins later
 * @param steps one per measure of the earlier model, in its order; empty where either day has no score
 * @param modelTenths what the change of the model did, in tenths of a point: the later figures under the later model against the same
 *     under the earlier one
 */
public record Comparison(@Nullable Explanation before, Explanation now, List<ChangeStep> steps, int modelTenths)
        implements Serializable {

    public Comparison {
        steps = List.copyOf(steps);
    }

    static Comparison of(@Nullable ScoredDay earlier, ScoredDay later) {
        Explanation now = later.explain();
        Explanation before = earlier == null ? null : earlier.explain();
        if (earlier == null || before == null || before.score() == null || now.score() == null) {
            return new Comparison(before, now, List.of(), 0);
        }
        ChangeSteps steps = ChangeSteps.between(
                earlier.version().model(),
                earlier.figures(),
                earlier.number(),
                later.version().model(),
                later.figures(),
                later.number());
        List<ChangeStep> parts = new ArrayList<>();
        for (Explanation.FactorPart factor : before.factors()) {
            for (Explanation.MeasurePart part : factor.measures()) {
                parts.add(new ChangeStep(
                        factor.factor(),
                        steps.measures()[parts.size()],
                        part,
                        now.measure(part.measure().key()).orElse(null)));
            }
        }
        return new Comparison(before, now, parts, steps.model());
    }

    /** Whether both days have a score, so that there are steps between them. */
    public boolean isScored() {
        return before != null && before.score() != null && now.score() != null;
    }

    /** Whether the two days were computed with different versions of the model. */
    public boolean isModelChanged() {
        return before != null && before.modelVersion() != now.modelVersion();
    }

    /** The whole change, in tenths of a point: the sum of all steps. */
    public int tenths() {
        return modelTenths + steps.stream().mapToInt(ChangeStep::tenths).sum();
    }

    /** What a factor's measures did together, in points; null where either day has no score. */
    public @Nullable Double points(Factor factor) {
        return isScored()
                ? Double.valueOf(steps.stream()
                                .filter(step -> step.factor() == factor)
                                .mapToInt(ChangeStep::tenths)
                                .sum()
                        / 10.0)
                : null;
    }

    /** The score of the earlier day. */
    public double startScore() {
        return Objects.requireNonNull(Objects.requireNonNull(before).score());
    }
}
