package app.atalaya.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.contact.ContactDraft;
import app.atalaya.contact.Contacts;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.field.InvalidInputException;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskLists;
import app.atalaya.task.TaskSort;
import app.atalaya.task.TaskState;
import app.atalaya.task.Tasks;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class AdviceTest {

    @Autowired
    Advice advice;

    @Autowired
    AdviceDecisions decisions;

    @Autowired
    AdviceStatistics statistics;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Contracts contracts;

    @Autowired
    Contacts contacts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    Given given;

    @Autowired
    As as;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    private Person manager;
    private AccountId account;

    @BeforeEach
    void anAccountThatRenewsSoonAndOfWhichNothingIsKnown() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = renewing();
    }

    @Test
    void whatTheFactsSuggestIsNamedWithItsReason() {
        as.user(
                manager,
                () -> contacts.create(account, new ContactDraft("Ana Ruiz", "Directora general", null, null, null)));

        List<Suggestion> suggestions = suggestions();

        assertThat(suggestions).extracting(Suggestion::rule).containsExactly("renewal-at-risk", "missing-data");
        Suggestion renewal = suggestions.getFirst();
        assertThat(renewal.subject()).isEqualTo(today().plusDays(60).toString());
        assertThat(renewal.action().figures()).containsExactly(new Wording.Words("Ana Ruiz"));
        assertThat(renewal.reason().figures())
                .containsExactly(new Wording.Day(today().plusDays(60)), new Wording.Count(60));
        assertThat(renewal.dueOn()).isEqualTo(today().plusDays(14));
    }

    @Test
    void useThatFellIsSeenInTheRecordedFacts() {
        List<Signal> use = new ArrayList<>();
        for (int ago = 200; ago >= 1; ago -= 1) {
            use.add(new Signal(
                    account,
                    SignalKind.USAGE,
                    today().minusDays(ago).atTime(9, 0).toInstant(ZoneOffset.UTC),
                    ago > 30 ? 100 : 40,
                    null,
                    "advice",
                    account.value() + "-" + ago,
                    null));
        }
        as.administrator(() -> recorder.record(use, null));
        recompute.dirty();

        Suggestion fall = suggestions().stream()
                .filter(each -> each.rule().equals("usage-fall"))
                .findFirst()
                .orElseThrow();
        assertThat(fall.figure()).isBetween(0.55, 0.65);
    }

    @Test
    void anAcceptedSuggestionIsOneTaskHoweverOftenItIsAccepted() {
        Suggestion suggestion = renewal();

        assertThat(accept(suggestion)).isPresent();
        assertThat(accept(suggestion)).isEmpty();

        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().title()).isEqualTo("Prepare it");
        assertThat(suggestions()).extracting(Suggestion::rule).containsExactly("missing-data");
    }

    @Test
    void twoWhoAcceptAtOnceMakeOneTask() throws Exception {
        Suggestion suggestion = renewal();
        Callable<Optional<DecisionId>> acceptance = () -> accept(suggestion);
        int accepted = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<DecisionId>> each : pool.invokeAll(List.of(acceptance, acceptance, acceptance))) {
                accepted += each.get().isPresent() ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void acceptingCanBeUndone() {
        DecisionId decision = accept(renewal()).orElseThrow();

        as.user(manager, () -> decisions.undo(decision));
        as.user(manager, () -> decisions.undo(decision));

        assertThat(open()).isEmpty();
        assertThat(suggestions()).extracting(Suggestion::rule).contains("renewal-at-risk");
    }

    @Test
    void aTaskThatIsRefusedDecidesNothing() {
        Suggestion suggestion = renewal();

        assertThatThrownBy(() ->
                        as.user(manager, () -> decisions.accept(suggestion, new TaskDraft(" ", null, null, null))))
                .isInstanceOf(InvalidInputException.class);

        assertThat(suggestions()).contains(suggestion);
    }

    @Test
    void itStaysAwayWhileItsTaskIsOpenAndForAWhileAfterwards() {
        accept(renewal());
        as.user(manager, () -> tasks.complete(open().getFirst().id()));

        assertThat(suggestions()).extracting(Suggestion::rule).doesNotContain("renewal-at-risk");
    }

    @Test
    void aDismissedSuggestionStaysAwayUntilItIsUndone() {
        Suggestion suggestion = renewal();
        DecisionId decision = dismiss(suggestion, DismissalReason.NOT_NOW, "").orElseThrow();

        assertThat(dismiss(suggestion, DismissalReason.OTHER, "again")).isEmpty();
        assertThat(suggestions()).doesNotContain(suggestion);

        as.user(manager, () -> decisions.undo(decision));
        assertThat(suggestions()).contains(suggestion);
    }

    @Test
    void itComesBackWhenItsFigureIsClearlyWorse() {
        Suggestion suggestion = renewal();
        dismiss(milder(suggestion, 14), DismissalReason.NOT_NOW, "");
        assertThat(suggestions()).doesNotContain(suggestion);

        AccountId another = renewing();
        Suggestion worse = of(another, "renewal-at-risk");
        dismiss(milder(worse, 15), DismissalReason.NOT_NOW, "");
        assertThat(of(another, "renewal-at-risk")).isEqualTo(worse);
        assertThat(dismiss(worse, DismissalReason.NOT_NOW, "")).isPresent();
    }

    @Test
    void anotherReasonMustBeSaid() {
        Suggestion suggestion = renewal();

        assertThatThrownBy(() -> dismiss(suggestion, DismissalReason.OTHER, "  "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> dismiss(suggestion, DismissalReason.NOT_NOW, "x".repeat(401)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(dismiss(suggestion, DismissalReason.OTHER, "x".repeat(400))).isPresent();
    }

    @Test
    void aForeignAccountsSuggestionsAreNotThereAndNobodyElseDecides() {
        Suggestion suggestion = renewal();
        DecisionId decision = accept(suggestion).orElseThrow();
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        as.user(stranger, () -> {
            assertThatThrownBy(() -> advice.of(account)).isInstanceOf(NoSuchAccountException.class);
            assertThat(advice.best(List.of(account))).isEmpty();
            assertThatThrownBy(() -> decisions.accept(suggestion, draft())).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> decisions.dismiss(suggestion, DismissalReason.NOT_NOW, ""))
                    .isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> decisions.undo(decision)).isInstanceOf(NoSuchAccountException.class);
        });
        as.role(Role.EXECUTIVE, () -> {
            assertThat(advice.of(account)).isNotEmpty();
            assertThatThrownBy(() -> decisions.dismiss(suggestion, DismissalReason.NOT_NOW, ""))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThat(open()).hasSize(1);
    }

    @Test
    void everyRuleHasItsFigures() {
        RuleStatistics before = ofRenewals();
        accept(renewal());
        AccountId another = renewing();
        dismiss(of(another, "renewal-at-risk"), DismissalReason.WRONG_DATA, "");

        RuleStatistics after = ofRenewals();

        assertThat(as.administrator(statistics::perRule)).hasSize(13);
        assertThat(after.accepted()).isEqualTo(before.accepted() + 1);
        assertThat(after.dismissedCount()).isEqualTo(before.dismissedCount() + 1);
        assertThat(after.dismissed().getOrDefault(DismissalReason.WRONG_DATA, 0))
                .isEqualTo(before.dismissed().getOrDefault(DismissalReason.WRONG_DATA, 0) + 1);
    }

    @Test
    void theReasonGivenMostIsNamed() {
        RuleStatistics rule = new RuleStatistics(
                "x", 1, Map.of(DismissalReason.NOT_NOW, 2, DismissalReason.WRONG_DATA, 5, DismissalReason.OTHER, 5));

        assertThat(rule.mostlyBecause()).contains(DismissalReason.WRONG_DATA);
        assertThat(new RuleStatistics("x", 1, Map.of()).mostlyBecause()).isEmpty();
    }

    @Test
    void theStatementsDoNotGrowWithTheAccounts() {
        List<AccountId> all = new ArrayList<>(List.of(account));
        int few = statementsFor(all);
        for (int i = 0; i < 8; i++) {
            all.add(renewing());
        }

        assertThat(statementsFor(all)).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(as.user(manager, () -> advice.best(all))).hasSize(9);
    }

    private int statementsFor(List<AccountId> accounts) {
        return as.user(manager, () -> {
            advice.best(accounts);
            return statements.of(() -> advice.best(accounts)).size();
        });
    }

    private RuleStatistics ofRenewals() {
        return as.administrator(statistics::perRule).stream()
                .filter(each -> each.rule().equals("renewal-at-risk"))
                .findFirst()
                .orElseThrow();
    }

    private List<Suggestion> suggestions() {
        return as.user(manager, () -> advice.of(account));
    }

    private Suggestion renewal() {
        return of(account, "renewal-at-risk");
    }

    private Suggestion of(AccountId where, String rule) {
        return as.user(manager, () -> advice.of(where)).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Suggestion milder(Suggestion now, double by) {
        return new Suggestion(
                now.account(),
                now.rule(),
                now.subject(),
                now.action(),
                now.reason(),
                now.priority(),
                now.dueOn(),
                now.figure() - by,
                now.evidence());
    }

    private Optional<DecisionId> accept(Suggestion suggestion) {
        return as.user(manager, () -> decisions.accept(suggestion, draft()));
    }

    private Optional<DecisionId> dismiss(Suggestion suggestion, DismissalReason reason, String comment) {
        return as.user(manager, () -> decisions.dismiss(suggestion, reason, comment));
    }

    private TaskDraft draft() {
        return new TaskDraft("Prepare it", null, manager.id(), null);
    }

    private List<TaskLine> open() {
        return as.user(manager, () -> lists.page(TaskFilter.of(account, TaskState.OPEN), TaskSort.DUE, false, 0, 10));
    }

    private AccountId renewing() {
        AccountId id = given.account(manager).id();
        as.user(manager, () -> contracts.create(id, contract(today().plusDays(60))));
        return id;
    }

    private ContractDraft contract(@Nullable LocalDate renewal) {
        return new ContractDraft(
                "Plan", new BigDecimal("1000"), true, "EUR", today().minusDays(200), null, renewal, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
