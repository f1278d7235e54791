package app.atalaya.health.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.HealthJudgements;
import app.atalaya.health.HealthScores;
import app.atalaya.health.HealthSummary;
import app.atalaya.identity.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the views of an account's health read from. */
@Component
class HealthSources {

    static final int CHANGE_DAYS = 30;

    private final HealthScores scores;
    private final HealthExplanations explanations;
    private final HealthJudgements judgements;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final Replays replays;
    private final Clock clock;

    HealthSources(
            HealthScores scores,
            HealthExplanations explanations,
            HealthJudgements judgements,
            AccountAccess access,
            CurrentUser currentUser,
            Replays replays,
            Clock clock) {
        this.scores = scores;
        this.explanations = explanations;
        this.judgements = judgements;
        this.access = access;
        this.currentUser = currentUser;
        this.replays = replays;
        this.clock = clock;
    }

    HealthReading read(AccountId account) {
        LocalDate today = today();
        return new HealthReading(
                scores.of(List.of(account)).getOrDefault(account, HealthSummary.unknown(today)),
                explanations.change(account, today.minusDays(CHANGE_DAYS), today),
                Optional.ofNullable(judgements.inForce(List.of(account)).get(account)),
                today);
    }

    HealthScores scores() {
        return scores;
    }

    HealthExplanations explanations() {
        return explanations;
    }

    HealthJudgements judgements() {
        return judgements;
    }

    /** What the course can be held against. */
    Replays replays() {
        return replays;
    }

    boolean mayEdit(AccountId account) {
        return access.mayEdit(account);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The zone of who is looking. */
    ZoneId zone() {
        return currentUser.get().zone();
    }
}
