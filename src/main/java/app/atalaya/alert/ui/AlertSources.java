package app.atalaya.alert.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.advice.ui.AdviceBoxes;
import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertWords;
import app.atalaya.health.Comparison;
import app.atalaya.health.HealthExplanations;
import app.atalaya.identity.CurrentUser;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What an opened alert is made from. */
@org.springframework.stereotype.Component
class AlertSources {

    static final int CHANGE_DAYS = 30;

    private final AlertActions actions;
    private final Accounts accounts;
    private final HealthExplanations explanations;
    private final AdviceBoxes advice;
    private final SpokenAlerts spoken;
    private final CurrentUser currentUser;
    private final Clock clock;

    AlertSources(
            AlertActions actions,
            Accounts accounts,
            HealthExplanations explanations,
            AdviceBoxes advice,
            SpokenAlerts spoken,
            CurrentUser currentUser,
            Clock clock) {
        this.actions = actions;
        this.accounts = accounts;
        this.explanations = explanations;
        this.advice = advice;
        this.spoken = spoken;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    AlertActions actions() {
        return actions;
    }

    Accounts accounts() {
        return accounts;
    }

    /** What moved the account's score lately; empty where there is nothing to compare. */
    Optional<Comparison> change(AccountId account) {
        LocalDate today = today();
        return Optional.ofNullable(explanations
                        .compare(List.of(account), today.minusDays(CHANGE_DAYS), today)
                        .get(account))
                .filter(Comparison::isScored);
    }

    Component suggestions(AccountId account) {
        return advice.of(account);
    }

    AlertWords words() {
        return spoken.words();
    }

    String currency() {
        return spoken.currency();
    }

    ZoneId zone() {
        return currentUser.get().zone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
