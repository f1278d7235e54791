package app.atalaya.insight;

import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        /** The change of the model moved it more than anything that the account did. */
        MODEL,
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
                .map(move ->
                        new HealthReason(move.factor() == null ? Kind.MODEL : Kind.MOVED, move.factor(), move.points()))
                .orElseGet(() -> weakest(now));
    }

    /** What each factor did, and the model where it changed, the strongest first; nothing where either day is unknown. */
    static List<HealthMove> moves(@Nullable Comparison comparison) {
        if (comparison == null || !comparison.isScored()) {
            return List.of();
        }
        List<HealthMove> moves = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            moves.add(new HealthMove(factor, Objects.requireNonNullElse(comparison.points(factor), 0.0)));
        }
        if (comparison.modelTenths() != 0) {
            moves.add(new HealthMove(null, comparison.modelTenths() / 10.0));
        }
        moves.sort(Comparator.comparingDouble((HealthMove move) -> -Math.abs(move.points())));
        return moves;
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
}
