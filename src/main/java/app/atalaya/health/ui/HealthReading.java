package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.Explanation;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthScores;
import app.atalaya.health.HealthSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The health of one account as its cards show it: today, and why; and why it stood where it stood 30 days ago. */
record HealthReading(HealthSummary summary, Optional<Explanation> now, Optional<Explanation> before, LocalDate today) {

    static HealthReading of(AccountId account, LocalDate today, HealthScores scores, HealthExplanations explanations) {
        HealthSummary summary = scores.of(List.of(account)).getOrDefault(account, HealthSummary.unknown(today));
        return new HealthReading(
                summary,
                explanations.explain(account, today),
                explanations.explain(account, today.minusDays(30)),
                today);
    }
}
