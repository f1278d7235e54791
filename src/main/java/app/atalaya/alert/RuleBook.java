package app.atalaya.alert;

import app.atalaya.health.Explanation;
import app.atalaya.health.Factor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies the rules that are on to a situation. */
final class RuleBook {

    private final List<AlertRule> rules;

    RuleBook(List<AlertRule> rules) {
        this.rules = rules.stream().filter(AlertRule::enabled).toList();
    }

    boolean isOn(RuleKind kind) {
        return rules.stream().anyMatch(rule -> rule.kind() == kind);
    }

    /** By cause. An archived account has none. */
    Map<String, Finding> findings(Situation situation, LocalDate today) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        if (!situation.archived()) {
            for (AlertRule rule : rules) {
                findings(situation, rule, today).forEach(finding -> findings.put(finding.cause(), finding));
            }
        }
        return findings;
    }

    private static List<Finding> findings(Situation situation, AlertRule rule, LocalDate today) {
        return switch (rule.kind()) {
            case BAND -> ScoreRules.band(situation, rule);
            case FALL -> ScoreRules.fall(situation, rule);
            case FACTOR -> ScoreRules.factors(situation, rule);
            case CONFIDENCE -> ScoreRules.confidence(situation, rule);
            case SILENCE -> CustomerRules.silence(situation, rule, today);
            case USE -> CustomerRules.use(situation, rule);
            case INVOICE -> CustomerRules.invoice(situation, rule);
            case RENEWAL -> CustomerRules.renewal(situation, rule, today);
            case CHURN -> CustomerRules.churn(situation, today);
        };
    }

    /** Where things stand now that a cause has ended: the figures that its reason was about. */
    static AlertFacts ended(String cause, Situation situation, LocalDate today) {
        AlertFacts score = AlertFacts.NONE.withScore(situation.score(), situation.band());
        Explanation now = situation.now();
        return switch (RuleKind.ofCause(cause)) {
            case BAND -> score;
            case FALL ->
                score.withBefore(
                        situation.before() == null ? null : situation.before().score(), 0);
            case CONFIDENCE -> now == null ? score : score.withConfidence(now.confidence());
            case FACTOR -> factor(cause, now);
            case SILENCE ->
                AlertFacts.NONE.withDays(daysSince(situation.lastContact(), today), situation.lastContact());
            case USE -> use(situation);
            case INVOICE -> AlertFacts.NONE.withAmount(situation.overdue());
            case RENEWAL -> score.withDays(null, situation.renewal());
            case CHURN -> AlertFacts.NONE;
        };
    }

    private static AlertFacts factor(String cause, @Nullable Explanation now) {
        Factor factor = Factor.valueOf(cause.substring(cause.indexOf(':') + 1));
        return AlertFacts.NONE.withFactor(
                factor,
                now == null
                        ? null
                        : now.factor(factor).map(Explanation.FactorPart::score).orElse(null));
    }

    private static AlertFacts use(Situation situation) {
        UseAnomaly anomaly = UseAnomaly.of(situation.weeklyUse());
        return anomaly.isKnown() ? AlertFacts.NONE.withShare(anomaly.share()) : AlertFacts.NONE;
    }

    private static @Nullable Integer daysSince(@Nullable LocalDate day, LocalDate today) {
        return day == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(day, today));
    }
}
