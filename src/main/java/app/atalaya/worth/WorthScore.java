package app.atalaya.worth;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth to us, with its evidence.
 *
 * @param score 0…100 with one decimal; null where no criterion is known
 * @param completeness share (0…1) of the weight whose figure is known
 * @param contributions one per criterion; those of the known ones sum to the score, exactly
 */
public record WorthScore(@Nullable Double score, double completeness, List<Contribution> contributions)
        implements Serializable {

    public WorthScore {
        contributions = List.copyOf(contributions);
    }

    /**
     * What one criterion adds.
     *
     * @param fact null where the figure is unknown; then there are no points and the weight went to the others
     * @param points 0…100
     * @param weight share (0…1) of the score that the criterion decides, after redistribution
     * @param contribution points of the score, one decimal
     */
    public record Contribution(
            Criterion.Kind kind,
            @Nullable Fact fact,
            @Nullable Double points,
            double weight,
            double contribution) implements Serializable {}
}
