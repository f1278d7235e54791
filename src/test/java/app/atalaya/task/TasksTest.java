package app.atalaya.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.account.TeamRole;
import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.identity.Users;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TasksTest {

    private static final TaskOrigin ORIGIN = new TaskOrigin("test", "origin");

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    Given given;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    private Person manager;
    private Person colleague;
    private AccountId account;

    @BeforeEach
    void anAccountWithATeamOfTwo() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        colleague = as.newUser(Role.TEAM_MEMBER);
        account = given.account(manager).id();
        as.user(manager, () -> accounts.assign(account, colleague.id(), TeamRole.SUPPORT));
    }

    @Test
    void aTaskRemembersWhatWhoAndUntilWhen() {
        TaskId id = create(new TaskDraft("  Call Ana ", "She asked", colleague.id(), today().plusDays(2)));

        TaskLine task = find(id);
        assertThat(task.title()).isEqualTo("Call Ana");
        assertThat(task.note()).isEqualTo("She asked");
        assertThat(task.owner()).isEqualTo(colleague);
        assertThat(task.ownerOnTeam()).isTrue();
        assertThat(task.dueOn()).isEqualTo(today().plusDays(2));
        assertThat(task.createdBy()).isEqualTo(manager.name());
        assertThat(task.editable()).isTrue();
        assertThat(task.closedAt()).isNull();
        assertThat(as.role(Role.EXECUTIVE, () -> tasks.find(id)).editable()).isFalse();
    }

    @Test
    void whatCannotBeTakenIsRefusedFieldByField() {
        assertThat(problems(new TaskDraft("   ", null, null, null))).containsExactly("title account.rule.required");
        assertThat(problems(new TaskDraft("x".repeat(201), null, null, null)))
                .containsExactly("title account.rule.too-long");
        assertThat(problems(new TaskDraft("x", "y".repeat(2_001), null, null)))
                .containsExactly("note account.rule.too-long");
        assertThat(problems(new TaskDraft("x", null, null, LocalDate.of(1066, 10, 14))))
                .containsExactly("dueOn account.rule.date-range");
    }

    @Test
    void whoIsNotOnTheTeamOwnsNothing() {
        UserId stranger = as.newUser(Role.TEAM_MEMBER).id();

        assertThat(problems(new TaskDraft("x", null, stranger, null))).containsExactly("owner task.rule.owner");
        TaskId id = create(draft("x", manager));
        assertThatThrownBy(() -> as.user(manager, () -> tasks.reassign(id, stranger)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(find(id).owner()).isEqualTo(manager);
        as.user(manager, () -> tasks.reassign(id, colleague.id()));
        assertThat(find(id).owner()).isEqualTo(colleague);
    }

    @Test
    void aDayThatHasPassedIsTakenAndTheTaskIsOverdue() {
        create(new TaskDraft("late", null, manager.id(), today().minusDays(1)));
        create(new TaskDraft("now", null, manager.id(), today()));
        create(draft("some day", manager));

        assertThat(as.user(manager, () -> lists.counts(account))).isEqualTo(new TaskCounts(3, 1));
        assertThat(as.user(manager, lists::mine)).isEqualTo(new TaskCounts(3, 1));
        assertThat(as.user(manager, () -> lists.next(account, 5)))
                .extracting(TaskLine::title)
                .containsExactly("late", "now", "some day");
    }

    @Test
    void aTaskThatSomebodySavedMeanwhileIsNotOverwritten() {
        TaskId id = create(draft("first", manager));
        int read = find(id).version();
        as.user(colleague, () -> tasks.edit(id, read, draft("second", colleague)));

        assertThatThrownBy(() -> as.user(manager, () -> tasks.edit(id, read, draft("third", manager))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(find(id).title()).isEqualTo("second");
    }

    @Test
    void doneAndDroppedCanBeTakenBack() {
        TaskId id = create(draft("x", manager));

        as.user(manager, () -> tasks.complete(id));
        as.user(colleague, () -> tasks.complete(id));
        assertThat(find(id).state()).isEqualTo(TaskState.DONE);
        assertThat(find(id).closedAt()).isNotNull();
        assertThatThrownBy(() -> as.user(manager, () -> tasks.drop(id))).isInstanceOf(InvalidInputException.class);

        as.user(manager, () -> tasks.reopen(id));
        assertThat(find(id).state()).isEqualTo(TaskState.OPEN);
        assertThat(find(id).closedAt()).isNull();
        as.user(manager, () -> tasks.drop(id));
        assertThat(find(id).state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void ofOneOriginOneTaskIsOpen() {
        TaskId first = create(draft("x", manager), ORIGIN);
        assertThat(create(draft("y", manager), ORIGIN)).isEqualTo(first);

        as.user(manager, () -> tasks.complete(first));
        TaskId second = create(draft("z", manager), ORIGIN);

        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> as.user(manager, () -> tasks.reopen(first))).isInstanceOf(InvalidInputException.class);
        Instant since = clock.instant().minusSeconds(3_600);
        assertThat(as.user(manager, () -> lists.from("test", List.of(account), since)))
                .extracting(OriginTask::id)
                .containsExactlyInAnyOrder(first, second);
        assertThat(as.user(manager, () -> lists.from("test", List.of(account), clock.instant())))
                .extracting(OriginTask::id)
                .containsExactly(second);
        assertThat(as.user(as.newUser(Role.KEY_ACCOUNT_MANAGER), () -> lists.from("test", List.of(account), since)))
                .isEmpty();
    }

    @Test
    void twoWhoCreateItAtOnceLeaveOneTask() throws Exception {
        Callable<TaskId> creation = () -> create(draft("x", manager), ORIGIN);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<TaskId> each : pool.invokeAll(List.of(creation, creation))) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException late) {
                    assertThat(late.getCause()).isInstanceOf(org.springframework.dao.DataAccessException.class);
                }
            }
        }
        assertThat(as.user(manager, () -> lists.counts(account)).open()).isEqualTo(1);
    }

    @Test
    void whatWasCreatedByMistakeIsGoneUnlessSomebodyChangedIt() {
        TaskId untouched = create(draft("x", manager));
        TaskId touched = create(draft("y", manager));
        as.user(colleague, () -> tasks.edit(touched, find(touched).version(), draft("y2", colleague)));

        as.user(manager, () -> tasks.withdraw(untouched));
        as.user(manager, () -> tasks.withdraw(touched));

        assertThatThrownBy(() -> find(untouched)).isInstanceOf(NoSuchAccountException.class);
        assertThat(find(touched).state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void theTasksOfWhoLeavesTheTeamStay() {
        TaskId id = create(draft("x", colleague));

        as.user(manager, () -> accounts.release(account, colleague.id()));

        assertThat(find(id).owner()).isEqualTo(colleague);
        assertThat(find(id).ownerOnTeam()).isFalse();
        as.user(manager, () -> tasks.edit(id, find(id).version(), draft("still theirs", colleague)));
        assertThat(find(id).title()).isEqualTo("still theirs");
        assertThat(as.user(colleague, lists::mine)).isEqualTo(new TaskCounts(0, 0));
    }

    @Test
    void whoMayNoLongerSignInIsNotOnTheTeam() {
        TaskId id = create(draft("x", colleague));

        as.administrator(() -> users.disable(colleague.id()));

        assertThat(find(id).ownerOnTeam()).isFalse();
        assertThat(as.user(manager, () -> tasks.owners(account))).containsExactly(manager);
    }

    @Test
    void aForeignAccountsTasksAreNotThere() {
        TaskId id = create(draft("x", manager));
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        as.user(stranger, () -> {
            assertThatThrownBy(() -> tasks.find(id)).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> tasks.complete(id)).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> tasks.edit(id, 0, draft("y", stranger)))
                    .isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> tasks.withdraw(id)).isInstanceOf(NoSuchAccountException.class);
            assertThat(lists.count(TaskFilter.of(account, TaskState.OPEN))).isZero();
            assertThat(lists.page(TaskFilter.MINE.whose(TaskFilter.Whose.ALL), TaskSort.DUE, false, 0, 100))
                    .isEmpty();
        });
        as.role(
                Role.EXECUTIVE,
                () -> assertThatThrownBy(() -> tasks.complete(id)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void listsAreFilteredAndSortedInEachOrder() {
        create(new TaskDraft("Ñandú", null, manager.id(), today().plusDays(1)));
        create(new TaskDraft("zebra", null, colleague.id(), null));
        TaskId done = create(draft("done", manager));
        as.user(manager, () -> tasks.complete(done));

        TaskFilter team = TaskFilter.MINE.whose(TaskFilter.Whose.TEAM);
        for (TaskSort sort : TaskSort.values()) {
            assertThat(titles(team, sort, true)).hasSize(2);
        }
        assertThat(titles(team, TaskSort.TITLE, true)).containsExactly("zebra", "Ñandú");
        assertThat(titles(TaskFilter.MINE, TaskSort.DUE, false)).containsExactly("Ñandú");
        assertThat(titles(team.text("nandu"), TaskSort.DUE, false)).containsExactly("Ñandú");
        assertThat(titles(team.text("%"), TaskSort.DUE, false)).isEmpty();
        assertThat(titles(team.state(TaskState.DONE), TaskSort.CLOSED, true)).containsExactly("done");
        as.user(manager, () -> accounts.archive(List.of(account)));
        assertThat(titles(team, TaskSort.DUE, false)).isEmpty();
        assertThat(titles(TaskFilter.of(account, TaskState.OPEN), TaskSort.DUE, false))
                .hasSize(2);
    }

    @Test
    void theStatementsDoNotGrowWithTheTasks() {
        create(draft("one", manager));
        int few = statementsOfAPage();
        for (int i = 0; i < 20; i++) {
            create(draft("more " + i, manager));
        }

        assertThat(statementsOfAPage()).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    void theTasksGoWithTheirAccount() {
        TaskId id = create(draft("x", manager));

        sql.sql("delete from account where id = ?").param(account.value()).update();

        assertThat(sql.sql("select count(*) from task where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int statementsOfAPage() {
        return as.user(
                manager,
                () -> statements
                        .of(() -> {
                            lists.count(TaskFilter.MINE);
                            lists.page(TaskFilter.MINE, TaskSort.DUE, false, 0, 50);
                        })
                        .size());
    }

    private List<String> titles(TaskFilter filter, TaskSort sort, boolean descending) {
        return as.user(manager, () -> new ArrayList<>(lists.page(filter, sort, descending, 0, 50))).stream()
                .map(TaskLine::title)
                .toList();
    }

    private List<String> problems(TaskDraft draft) {
        try {
            create(draft);
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.problems().stream().map(TasksTest::written).toList();
        }
    }

    private static String written(FieldProblem problem) {
        return problem.field() + " " + problem.messageKey();
    }

    private TaskId create(TaskDraft draft) {
        return create(draft, null);
    }

    private TaskId create(TaskDraft draft, @Nullable TaskOrigin origin) {
        return as.user(manager, () -> tasks.create(account, draft, origin));
    }

    private TaskLine find(TaskId id) {
        return as.user(manager, () -> tasks.find(id));
    }

    private static TaskDraft draft(String title, Person owner) {
        return new TaskDraft(title, null, owner.id(), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
