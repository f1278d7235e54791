package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class HealthScoresTest {

    @Autowired
    HealthScores scores;

    @Autowired
    HealthExplanations explanations;

    @Autowired
    HealthModels models;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private final String source = "hs-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void accountsOfOthersAreLeftOutAsIfTheyDidNotExist() {
        AccountId account = scored(30);
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        LocalDate today = LocalDate.now(clock);

        assertThat(as.administrator(() -> scores.of(List.of(account)))).containsKey(account);
        assertThat(as.administrator(() -> scores.trend(List.of(account), today.minusDays(90))))
                .containsKey(account);
        as.user(stranger, () -> {
            assertThat(scores.of(List.of(account))).isEmpty();
            assertThat(scores.trend(List.of(account), today.minusDays(90))).isEmpty();
            assertThatThrownBy(() -> explanations.explain(account, today)).isInstanceOf(NoSuchAccountException.class);
        });
    }

    @Test
    void aTrendBeginsWithWhatStoodOnItsFirstDay() {
        AccountId account = scored(60);
        LocalDate from = LocalDate.now(clock).minusDays(20);

        List<TrendPoint> trend =
                as.administrator(() -> scores.trend(List.of(account), from).getOrDefault(account, List.of()));

        assertThat(trend.getFirst().day()).isEqualTo(from);
        assertThat(trend).extracting(TrendPoint::day).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void beforeItsFirstSignalAnAccountHasNoReasons() {
        AccountId account = scored(30);

        assertThat(as.administrator(
                        () -> explanations.explain(account, LocalDate.now(clock).minusDays(31))))
                .isEmpty();
    }

    @Test
    void onlyAdministratorsChangeTheModelAndOnlyWithAReason() {
        ModelVersion current = as.administrator(models::current);

        assertThatThrownBy(
                        () -> as.role(Role.EXECUTIVE, () -> models.save(current.model(), "Because", current.number())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.administrator(() -> models.save(current.model(), " ", current.number())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> models.save(current.model(), "Late", current.number() - 1)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    /** An account with one open case, that many days ago. */
    private AccountId scored(int daysAgo) {
        LocalDate day = LocalDate.now(clock).minusDays(daysAgo);
        return as.administrator(() -> {
            AccountId account =
                    accounts.create(AccountDraft.named("Scored " + source + " " + daysAgo, AccountType.KEY));
            Signal signal = new Signal(
                    account,
                    SignalKind.CASE_OPENED,
                    day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                    2,
                    null,
                    source,
                    source + daysAgo,
                    "Nothing works");
            recorder.record(List.of(signal), null);
            recompute.dirty();
            return account;
        });
    }
}
