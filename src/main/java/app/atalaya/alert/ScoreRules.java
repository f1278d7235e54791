package app.atalaya.alert;

import app.atalaya.health.Band;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about the score and its parts: pure functions of the situation. */
final class ScoreRules {

    private static final int TENTHS = 10;

    private ScoreRules() {}

    static List<Finding> band(Situation situation, AlertRule rule) {
        Explanation now = situation.now();
        if (now == null || now.score() == null) {
            return List.of(Finding.unknown(RuleKind.BAND.cause()));
        }
        Bands bands = now.bands();
        int boundary = rule.parameter("from") == 1 ? bands.atRiskFrom() : bands.healthyFrom();
        double score = now.score();
        AlertFacts facts = AlertFacts.NONE.withScore(score, now.band()).withConfidence(now.confidence());
        if (score >= boundary + rule.parameter("margin")) {
            return List.of();
        }
        Severity severity = now.band() == Band.CRITICAL ? Severity.CRITICAL : Severity.WARNING;
        return List.of(new Finding(RuleKind.BAND.cause(), score < boundary, severity, badness(score), facts));
    }

    static List<Finding> fall(Situation situation, AlertRule rule) {
        Double score = situation.score();
        Double before = situation.before() == null ? null : situation.before().score();
        if (score == null) {
            return List.of(Finding.unknown(RuleKind.FALL.cause()));
        }
        if (before == null) {
            return List.of();
        }
        double fall = Math.round(TENTHS * (before - score)) / (double) TENTHS;
        int points = rule.parameter("points");
        if (2 * fall < points) {
            return List.of();
        }
        AlertFacts facts = AlertFacts.NONE
                .withScore(score, situation.band())
                .withBefore(before, rule.parameter("days"))
                .withConfidence(situation.now() == null ? 0 : situation.now().confidence());
        Severity severity = situation.band() == Band.CRITICAL ? Severity.CRITICAL : Severity.WARNING;
        return List.of(
                new Finding(RuleKind.FALL.cause(), fall >= points, severity, (int) Math.round(TENTHS * fall), facts));
    }

    static List<Finding> factors(Situation situation, AlertRule rule) {
        List<Finding> findings = new ArrayList<>();
        if (situation.now() != null) {
            for (FactorPart part : situation.now().factors()) {
                factor(part, rule).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A stale factor is not news: it keeps its alert and opens none. */
    private static Optional<Finding> factor(FactorPart part, AlertRule rule) {
        Double score = part.score();
        if (part.weight() == 0) {
            return Optional.empty();
        }
        String cause = RuleKind.FACTOR.cause(part.factor().name());
        if (score == null) {
            return Optional.of(Finding.unknown(cause));
        }
        if (score >= rule.parameter("below") + rule.parameter("margin")) {
            return Optional.empty();
        }
        boolean opens = score < rule.parameter("below") && part.freshness() == Freshness.FRESH;
        AlertFacts facts = AlertFacts.NONE.withFactor(part.factor(), score);
        return Optional.of(new Finding(cause, opens, Severity.WARNING, badness(score), facts));
    }

    static List<Finding> confidence(Situation situation, AlertRule rule) {
        Explanation now = situation.now();
        if (now == null || now.confidence() >= rule.parameter("below") + rule.parameter("margin")) {
            return List.of();
        }
        boolean opens = now.confidence() < rule.parameter("below") && situation.monthAgo() != null;
        AlertFacts facts =
                AlertFacts.NONE.withConfidence(now.confidence()).withBefore(situation.monthAgo(), Situations.MONTH);
        return List.of(
                new Finding(RuleKind.CONFIDENCE.cause(), opens, Severity.NOTICE, badness(now.confidence()), facts));
    }

    private static int badness(double score) {
        return (int) Math.round(TENTHS * (100 - score));
    }
}
