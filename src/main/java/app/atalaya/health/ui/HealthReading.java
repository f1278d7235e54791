package app.atalaya.health.ui;

import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.Judgement;
import app.atalaya.health.ScoreChange;
import java.time.LocalDate;
import java.util.Optional;

/** The health of one account as its cards show it: today and why, what moved it in 30 days, and what somebody holds of it. */
record HealthReading(HealthSummary summary, ScoreChange change, Optional<Judgement> judgement, LocalDate today) {

    Optional<Comparison> comparison() {
        return Optional.ofNullable(change.comparison());
    }

    Optional<Explanation> now() {
        return comparison().map(Comparison::now);
    }
}
