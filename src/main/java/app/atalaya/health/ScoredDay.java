package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.time.LocalDate;

/**
 * A row of the history with what it takes to score it again.
 *
 * @param day the day that the figures were computed for
 */
record ScoredDay(AccountId account, LocalDate day, ModelVersion version, Figures figures) {

    Explanation explain() {
        return new Explainer(account, day, version, figures).explain();
    }

    int number() {
        return (int) day.toEpochDay();
    }
}
