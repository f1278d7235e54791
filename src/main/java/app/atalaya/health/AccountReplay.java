package app.atalaya.health;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How one account would have stood under another model, for whoever may see the account. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AccountReplay {

    private final HealthReplay replay;
    private final AccountAccess access;
    private final JdbcClient sql;
    private final Clock clock;

    AccountReplay(HealthReplay replay, AccountAccess access, JdbcClient sql, Clock clock) {
        this.replay = replay;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The account's scores until today: of every day of the last 92, and of Mondays before that. They begin with its history.
     *
     * @param from no earlier day than this
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     * @throws IllegalArgumentException if the model has problems
     */
    public List<ReplayedDay> under(AccountId account, HealthModel model, LocalDate from) {
        access.requireVisible(account);
        if (!model.problems().isEmpty()) {
            throw new IllegalArgumentException("Not a usable model: " + model.problems());
        }
        List<ReplayedDay> course = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        sql.sql("select min(on_day) from health_history where account_id = :account")
                .param("account", account.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(first -> first.isAfter(from) ? first : from)
                .ifPresent(first -> replay.accounts(
                        model,
                        List.of(account),
                        HistoryGrid.days(first.isAfter(today) ? today : first, today),
                        range -> range.values().forEach(course::addAll)));
        return course;
    }
}
