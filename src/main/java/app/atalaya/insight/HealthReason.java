package app.atalaya.insight;

import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why an account stands where it stands, in one fact.
 *
 * @param figure points of change, or the score of the weakest factor; 0 where there is neither
 */
public record HealthReason(Kind kind, @Nullable Factor factor, double figure) implements Serializable {

    /** From this many points on, a factor's movement is worth a word. */
    private static final double WORTH_A_WORD = 1;

    /** Under so many points a score reads as unchanged; from there on only what moved its way explains it. */
    private static final double UNCHANGED = 0.5;

    private static final double WEAK = 70;

    /** What the fact is about. */
    public enum Kind {
        /** The factor that moved the score most, the way that it went. */
        MOVED,
        /** Nothing moved; the factor with the lowest score, if it is low. */
        WEAKEST,
        /** The factor of which nothing is known keeps the score from being known. */
        MISSING,
        /** Nothing moved, nothing is weak. */
        STEADY,
        /** No history yet. */
        NONE
    }

    static final HealthReason NOTHING_KNOWN = new HealthReason(Kind.NONE, null, 0);

    static HealthReason of(@Nullable Comparison comparison) {
        if (comparison == null) {
            return NOTHING_KNOWN;
        }
        Explanation now = comparison.now();
        if (now.score() == null) {
            return now.factors().stream()
                    .filter(part -> part.freshness() == Freshness.UNKNOWN)
                    .max(Comparator.comparingDouble(FactorPart::weight))
                    .map(part -> new HealthReason(Kind.MISSING, part.factor(), 0))
                    .orElse(NOTHING_KNOWN);
        }
        List<HealthMove> moves = moves(comparison);
        double change = moves.stream().mapToDouble(HealthMove::points).sum();
        return moves.stream()
                .filter(move -> Math.abs(move.points()) >= WORTH_A_WORD)
                .filter(move -> Math.abs(change) < UNCHANGED || move.points() * change > 0)
                .findFirst()
                .map(move -> new HealthReason(Kind.MOVED, move.factor(), move.points()))
                .orElseGet(() -> weakest(now));
    }

    /** What each factor did, the strongest first; nothing where either day is unknown. */
    static List<HealthMove> moves(@Nullable Comparison comparison) {
        if (comparison == null) {
            return List.of();
        }
        Explanation before = comparison.before();
        if (before == null || before.score() == null || comparison.now().score() == null) {
            return List.of();
        }
        return Stream.of(Factor.values())
                .map(factor -> new HealthMove(
                        factor, tenths(contribution(comparison.now(), factor) - contribution(before, factor))))
                .sorted(Comparator.comparingDouble((HealthMove move) -> -Math.abs(move.points())))
                .toList();
    }

    private static HealthReason weakest(Explanation now) {
        HealthReason weakest = new HealthReason(Kind.STEADY, null, 0);
        double lowest = WEAK;
        for (FactorPart part : now.factors()) {
            Double score = part.score();
            if (score != null && part.weight() > 0 && score < lowest) {
                lowest = score;
                weakest = new HealthReason(Kind.WEAKEST, part.factor(), score);
            }
        }
        return weakest;
    }

    private static double contribution(Explanation explanation, Factor factor) {
        return explanation.factor(factor).map(FactorPart::contribution).orElse(0.0);
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
