package app.atalaya.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.account.TeamRole;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Judge;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AlertRunTest {

    @Autowired
    AlertRun run;

    @Autowired
    Judge judge;

    @Autowired
    AlertDirty dirty;

    @Autowired
    AlertBook book;

    @Autowired
    AlertInbox inbox;

    @Autowired
    AlertNews news;

    @Autowired
    AlertActions actions;

    @Autowired
    AlertRules rules;

    @Autowired
    Accounts accounts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Given given;

    private Person kam = new Person(new UserId(0), "", "");
    private AccountId account = new AccountId(0);

    @BeforeEach
    void anAccountThatOwes() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(kam).id();
        // Of what was due, almost all is paid: the invoices alone are what alerts are about here.
        Signal due = signal(SignalKind.INVOICE, 20_000, 100);
        Signal paid = signal(SignalKind.PAYMENT, 20_000, 90);
        as.administrator(() -> recorder.record(List.of(due, paid), null));
    }

    @Test
    void anUnpaidInvoiceOpensOneAlertForTheTeamAndPayingItClearsIt() {
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        as.user(kam, () -> accounts.assign(account, colleague.id(), TeamRole.FINANCE));
        owe(500, 20);
        judge();
        judge();

        Alert alert = onlyOpen();
        assertThat(alert.kind()).isEqualTo(RuleKind.INVOICE);
        assertThat(alert.facts().amount()).isEqualTo(500);
        assertThat(as.user(kam, this::unseen)).isEqualTo(1);
        assertThat(as.user(colleague, this::unseen)).isEqualTo(1);
        assertThat(as.user(as.newUser(Role.KEY_ACCOUNT_MANAGER), this::unseen)).isZero();

        pay(500);
        judge();
        assertThat(open()).isEmpty();
        Alert cleared = as.user(kam, () -> inbox.page(AlertFilter.of(account, AlertState.CLEARED), 0, 10))
                .getFirst();
        assertThat(cleared.id()).isEqualTo(alert.id());
        Alert.Cleared why = Objects.requireNonNull(cleared.cleared());
        assertThat(why.why()).isEqualTo(Clearing.ENDED);
        assertThat(why.facts().amount()).isZero();
        assertThat(as.user(kam, this::unseen)).isZero();
    }

    @Test
    void theSameCauseAgainIsAnotherAlert() {
        owe(500, 20);
        judge();
        pay(500);
        judge();
        owe(700, 16);
        judge();

        assertThat(onlyOpen().facts().amount()).isEqualTo(700);
        assertThat(as.user(kam, () -> inbox.count(AlertFilter.of(account, AlertState.CLEARED))))
                .isEqualTo(1);
    }

    @Test
    void aSignalThatIsWithdrawnClearsWhatItRaised() {
        Signal invoice = signal(SignalKind.INVOICE, 500, 20);
        record(invoice);
        judge();
        assertThat(open()).hasSize(1);

        as.administrator(() -> recorder.withdraw(invoice.source(), invoice.kind(), List.of(invoice.externalId())));
        judge();
        assertThat(open()).isEmpty();
    }

    @Test
    void anAlertFollowsTheSignalThatIsCorrected() {
        Signal invoice = signal(SignalKind.INVOICE, 500, 20);
        record(invoice);
        judge();
        long id = onlyOpen().id();

        record(corrected(invoice, account, 300, invoice.at()));
        judge();
        assertThat(onlyOpen().id()).as("the same episode").isEqualTo(id);
        assertThat(onlyOpen().facts().amount()).isEqualTo(300);

        record(corrected(invoice, account, 0, invoice.at()));
        judge();
        assertThat(open()).isEmpty();
        assertThat(as.user(kam, this::unseen)).isZero();
    }

    @Test
    void aSignalThatWasOfAnotherAccountTakesItsAlertThere() {
        AccountId right = given.account(kam).id();
        Signal invoice = signal(SignalKind.INVOICE, 500, 20);
        record(invoice);
        judge();
        assertThat(open()).hasSize(1);

        record(corrected(invoice, right, 500, invoice.at()));
        judge();

        assertThat(open()).isEmpty();
        assertThat(as.user(kam, () -> inbox.page(AlertFilter.of(right, AlertState.OPEN), 0, 50)))
                .extracting(Alert::kind)
                .contains(RuleKind.INVOICE);
    }

    @Test
    void whatComesInLateForWhoLeftRaisesNothingAboutTheirScore() {
        for (int week = 2; week < 20; week++) {
            record(signal(SignalKind.USAGE, 100, 7 * week));
            record(signal(SignalKind.INTERACTION, 1, 7 * week));
            record(signal(SignalKind.ENGAGEMENT, 2, 7 * week));
        }
        record(signal(SignalKind.CHURN, 900, 10));
        judge();
        List<RuleKind> before = open().stream().map(Alert::kind).toList();
        assertThat(before).contains(RuleKind.CHURN).doesNotHaveDuplicates();
        String score = presentScore();

        record(signal(SignalKind.NPS, 0, 3));
        record(signal(SignalKind.CASE_OPENED, 4, 2));
        judge();

        assertThat(open()).extracting(Alert::kind).containsExactlyElementsOf(before);
        assertThat(presentScore()).isEqualTo(score);
    }

    private String presentScore() {
        return sql.sql(
                        "select concat_ws(' ', on_day, score, band, fingerprint) from account_health where account_id = ?")
                .param(account.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static Signal corrected(Signal signal, AccountId account, double quantity, Instant at) {
        return new Signal(
                account,
                signal.kind(),
                at,
                quantity,
                signal.scale(),
                signal.source(),
                signal.externalId(),
                signal.subject());
    }

    @Test
    void workersThatJudgeOneAccountAtOnceOpenOneAlert() throws Exception {
        owe(500, 20);
        int workers = 4;
        CyclicBarrier together = new CyclicBarrier(workers);
        List<CompletableFuture<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            transaction.executeWithoutResult(status -> dirty.mark(Set.of(account)));
            runs.add(CompletableFuture.supplyAsync(() -> {
                await(together);
                return run.dirty();
            }));
        }
        for (CompletableFuture<Integer> one : runs) {
            one.exceptionally(deadlock -> 0).get();
        }
        judge.all();

        assertThat(sql.sql("select count(*) from alert where account_id = ?")
                        .param(account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as.user(kam, this::unseen)).isEqualTo(1);
    }

    @Test
    void whatFailsHalfwayIsDoneLaterAndOnce() {
        owe(500, 20);
        transaction.executeWithoutResult(status -> dirty.mark(Set.of(account)));
        transaction.executeWithoutResult(status -> {
            book.raise(account.value(), new Finding("INVOICE", true, Severity.WARNING, 500, AlertFacts.NONE), today());
            status.setRollbackOnly();
        });

        judge();
        assertThat(open()).hasSize(1);
    }

    @Test
    void anArchivedAccountHasNoOpenAlerts() {
        owe(500, 20);
        judge();
        as.user(kam, () -> accounts.archive(List.of(account)));
        judge();

        assertThat(open()).isEmpty();
        assertThat(as.user(kam, () -> inbox.page(AlertFilter.of(account, AlertState.CLEARED), 0, 10))
                        .getFirst()
                        .cleared())
                .extracting(Alert.Cleared::why)
                .isEqualTo(Clearing.ARCHIVED);
    }

    @Test
    void aSnoozeHoldsUntilThingsWorsen() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        assertThat(as.user(kam, () -> actions.snooze(id, today().plusDays(7), "Their books close on Friday")))
                .isTrue();
        assertThat(open()).isEmpty();
        assertThat(as.user(kam, this::unseen)).isZero();

        owe(10, 20);
        judge();
        assertThat(open()).as("ten more is not worse").isEmpty();

        owe(90, 20);
        judge();
        assertThat(onlyOpen().worsenedAt()).isNotNull();
        assertThat(as.user(kam, this::unseen)).isEqualTo(1);
    }

    @Test
    void aSnoozeThatIsOverComesBackAndIsToldAgain() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        as.user(kam, () -> actions.see(id));
        as.user(kam, () -> actions.snooze(id, today().plusDays(7), "Later"));
        sql.sql("update alert set snoozed_until = ? where id = ?")
                .params(today(), id)
                .update();
        assertThat(as.user(kam, this::unseen)).isZero();

        judge();
        assertThat(onlyOpen().unseen()).isTrue();
    }

    @Test
    void aSnoozeNeedsADayAndAReason() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        for (LocalDate bad : List.of(today(), today().minusDays(1), today().plusDays(91))) {
            assertThatThrownBy(() -> as.user(kam, () -> actions.snooze(id, bad, "Later")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> as.user(kam, () -> actions.snooze(id, today().plusDays(1), " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void anAlertOfSomebodyElseIsNotThere() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        as.user(stranger, () -> {
            assertThat(inbox.find(id)).isEmpty();
            assertThat(inbox.page(AlertFilter.open(AlertFilter.Scope.ALL), 0, 50))
                    .noneMatch(alert -> alert.id() == id);
            assertThat(news.mine().newest()).isEmpty();
            assertThatThrownBy(() -> actions.takeOn(id)).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> actions.rate(id, true)).isInstanceOf(NoSuchAccountException.class);
        });
        as.role(Role.EXECUTIVE, () -> {
            assertThat(inbox.find(id)).isPresent();
            assertThatThrownBy(() -> actions.takeOn(id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void whoLeavesTheTeamIsToldNoMore() {
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        as.user(kam, () -> accounts.assign(account, colleague.id(), TeamRole.SALES));
        owe(500, 20);
        judge();
        assertThat(as.user(colleague, this::unseen)).isEqualTo(1);

        as.user(kam, () -> accounts.release(account, colleague.id()));
        assertThat(as.user(colleague, this::unseen)).isZero();
        assertThat(as.user(colleague, () -> news.mine().newest())).isEmpty();
    }

    @Test
    void takingOnAssigningAndRatingAreKept() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        as.user(kam, () -> actions.takeOn(id));
        assertThat(onlyOpen().assignee()).isEqualTo(kam);

        Person outsider = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        assertThatThrownBy(() -> as.user(kam, () -> actions.assign(id, outsider.id())))
                .isInstanceOf(IllegalArgumentException.class);
        as.user(kam, () -> actions.assign(id, null));
        assertThat(onlyOpen().assignee()).isNull();

        int before = recordOf(RuleKind.INVOICE).useful();
        as.user(kam, () -> actions.rate(id, true));
        as.user(kam, () -> actions.rate(id, true));
        assertThat(recordOf(RuleKind.INVOICE).useful()).isEqualTo(before + 1);
        as.user(kam, () -> actions.rate(id, null));
        assertThat(recordOf(RuleKind.INVOICE).useful()).isEqualTo(before);
    }

    @Test
    void anAlertThatClearedMeanwhileAnswersSo() {
        owe(500, 20);
        judge();
        long id = onlyOpen().id();
        pay(500);
        judge();

        assertThat(as.user(kam, () -> actions.takeOn(id))).isFalse();
        assertThat(as.user(kam, () -> actions.snooze(id, today().plusDays(2), "Later")))
                .isFalse();
    }

    @Test
    void silenceAndChurnAreSeenInTheSignals() {
        record(signal(SignalKind.INTERACTION, 2, 60));
        record(signal(SignalKind.CHURN, 900, 3));
        judge();

        assertThat(open()).extracting(Alert::kind).contains(RuleKind.SILENCE, RuleKind.CHURN);
        record(signal(SignalKind.INTERACTION, 2, 1));
        judge();
        assertThat(open())
                .extracting(Alert::kind)
                .doesNotContain(RuleKind.SILENCE)
                .contains(RuleKind.CHURN);
    }

    @Test
    void useIsHeldAgainstTheAccountsOwnPast() {
        List<Signal> use = new ArrayList<>();
        for (int day = 7; day < 91; day++) {
            use.add(signal(SignalKind.USAGE, 100, day));
        }
        for (int day = 0; day < 7; day++) {
            use.add(signal(SignalKind.USAGE, 30, day));
        }
        as.administrator(() -> recorder.record(use, null));
        judge();

        Alert alert = open().stream()
                .filter(found -> found.kind() == RuleKind.USE)
                .findFirst()
                .orElseThrow();
        assertThat(alert.facts().share()).isEqualTo(0.3);
    }

    @Test
    void judgingTakesTheSameStatementsForOneAccountAndForMany() {
        List<AccountId> more = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            more.add(given.account(kam).id());
        }
        judge.all();
        int one = statementsFor(List.of(account));
        int many = statementsFor(more);

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(14);
    }

    private int statementsFor(List<AccountId> some) {
        transaction.executeWithoutResult(status -> dirty.mark(some));
        return statements.of(run::dirty).size();
    }

    private RuleRecord recordOf(RuleKind kind) {
        return as.administrator(() -> rules.records()).getOrDefault(kind, RuleRecord.NONE);
    }

    private int unseen() {
        return news.mine().unseen();
    }

    private void judge() {
        judge.all();
    }

    private List<Alert> open() {
        return as.user(kam, () -> inbox.page(AlertFilter.of(account, AlertState.OPEN), 0, 50));
    }

    private Alert onlyOpen() {
        List<Alert> open = open().stream()
                .filter(alert -> alert.kind() == RuleKind.INVOICE)
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private void owe(double amount, int daysAgo) {
        record(signal(SignalKind.INVOICE, amount, daysAgo));
    }

    private void pay(double amount) {
        record(signal(SignalKind.PAYMENT, amount, 0));
    }

    private void record(Signal signal) {
        as.administrator(() -> recorder.record(List.of(signal), null));
    }

    private Signal signal(SignalKind kind, double quantity, int daysAgo) {
        Instant at = today().minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Signal(account, kind, at, quantity, null, "alert-test", Given.unique("s"), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
