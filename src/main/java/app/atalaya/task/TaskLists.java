package app.atalaya.task;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tasks of the accounts that the user may see; days are those of the user's zone. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TaskLists {

    private final TaskQueries queries;
    private final JdbcClient sql;
    private final AccountAccess access;
    private final SqlInstants instants;
    private final CurrentUser currentUser;
    private final Clock clock;

    TaskLists(
            TaskQueries queries,
            JdbcClient sql,
            AccountAccess access,
            SqlInstants instants,
            CurrentUser currentUser,
            Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.access = access;
        this.instants = instants;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public List<TaskLine> page(TaskFilter filter, TaskSort sort, boolean descending, int offset, int limit) {
        return queries.page(filter, sort, descending, offset, limit);
    }

    public int count(TaskFilter filter) {
        return queries.count(filter, today()).open();
    }

    /** The open tasks of an account, what is overdue first. */
    public List<TaskLine> next(AccountId account, int limit) {
        access.requireVisible(account);
        return queries.page(TaskFilter.of(account, TaskState.OPEN), TaskSort.DUE, false, 0, limit);
    }

    public TaskCounts counts(AccountId account) {
        access.requireVisible(account);
        return queries.count(TaskFilter.of(account, TaskState.OPEN), today());
    }

    /** Of the tasks that the user owns, over all accounts. */
    public TaskCounts mine() {
        return queries.count(TaskFilter.MINE, today());
    }

    /** The tasks of those accounts that came from that kind of origin and are open, or were closed since then. */
    public List<OriginTask> from(String originCode, Collection<AccountId> accounts, Instant closedSince) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        AccountScope scope = access.scope();
        return sql.sql("""
                        select t.id, t.account_id, t.origin_key, t.state from task t
                        where t.account_id in (:accounts) and t.origin_code = :code and (t.open_slot = 1 or t.closed_at >= :since)
                        and\s""" + scope.predicate("t.account_id"))
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .param("code", originCode)
                .param("since", instants.parameter(closedSince))
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query((row, number) -> new OriginTask(
                        new TaskId(row.getLong(1)),
                        new AccountId(row.getLong(2)),
                        new TaskOrigin(originCode, row.getString(3)),
                        TaskState.valueOf(row.getString(4))))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(currentUser.get().zone()));
    }
}
