package app.atalaya.alert;

import app.atalaya.alert.Situation.Churn;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The rules about what the customer does and owes: pure functions of the situation and the day. */
final class CustomerRules {

    private static final int RENEWAL_MARGIN = 3;
    private static final int RENEWAL_PRESSES = 30;
    private static final double PERCENT = 100.0;

    private CustomerRules() {}

    static List<Finding> silence(Situation situation, AlertRule rule, LocalDate today) {
        LocalDate last = situation.lastContact();
        if (last == null) {
            return List.of();
        }
        int days = (int) ChronoUnit.DAYS.between(last, today);
        if (days < rule.parameter("days")) {
            return List.of();
        }
        return List.of(new Finding(
                RuleKind.SILENCE.cause(), true, Severity.NOTICE, days, AlertFacts.NONE.withDays(days, last)));
    }

    static List<Finding> use(Situation situation, AlertRule rule) {
        UseAnomaly anomaly = UseAnomaly.of(situation.weeklyUse());
        if (!anomaly.isKnown()) {
            return List.of(Finding.unknown(RuleKind.USE.cause()));
        }
        double deviations = rule.parameter("deviations");
        double drop = rule.parameter("drop") / PERCENT;
        if (!anomaly.isBelow(deviations / 2, drop / 2)) {
            return List.of();
        }
        int badness = (int) Math.round(1000 * (1 - anomaly.share()));
        double share = Math.round(1000 * anomaly.share()) / 1000.0;
        return List.of(new Finding(
                RuleKind.USE.cause(),
                anomaly.isBelow(deviations, drop),
                Severity.WARNING,
                badness,
                AlertFacts.NONE.withShare(share)));
    }

    static List<Finding> invoice(Situation situation, AlertRule rule) {
        double overdue = situation.overdue();
        if (overdue <= 0) {
            return List.of();
        }
        return List.of(new Finding(
                RuleKind.INVOICE.cause(),
                overdue >= rule.parameter("amount"),
                Severity.WARNING,
                (int) Math.min(Integer.MAX_VALUE, Math.round(overdue)),
                AlertFacts.NONE.withAmount(overdue).withDays(rule.parameter("days"), null)));
    }

    /** Another renewal date is another cause: the alert of the old one clears, because it was renewed or moved. */
    static List<Finding> renewal(Situation situation, AlertRule rule, LocalDate today) {
        LocalDate renewal = situation.renewal();
        if (renewal == null || renewal.isBefore(today)) {
            return List.of();
        }
        int days = (int) ChronoUnit.DAYS.between(today, renewal);
        Double score = situation.score();
        if (days > rule.parameter("days") || (score != null && score >= rule.parameter("below") + RENEWAL_MARGIN)) {
            return List.of();
        }
        boolean presses = days <= RENEWAL_PRESSES || situation.band() == Band.CRITICAL;
        return List.of(new Finding(
                RuleKind.RENEWAL.cause(renewal),
                score == null || score < rule.parameter("below"),
                presses ? Severity.CRITICAL : Severity.WARNING,
                score == null ? 10 * (100 - HealthModel.LEAST_CONFIDENCE) : (int) Math.round(10 * (100 - score)),
                AlertFacts.NONE.withScore(score, situation.band()).withDays(days, renewal)));
    }

    static List<Finding> churn(Situation situation, LocalDate today) {
        Churn churn = situation.churn();
        if (churn == null || churn.cameBack() || churn.day().isAfter(today)) {
            return List.of();
        }
        return List.of(new Finding(
                RuleKind.CHURN.cause(churn.day()),
                true,
                Severity.CRITICAL,
                1,
                AlertFacts.NONE.withDays(null, churn.day()).withAmount(churn.lost())));
    }
}
