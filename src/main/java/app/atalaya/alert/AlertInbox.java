package app.atalaya.alert;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.identity.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in user reads of alerts: at accounts that they may see, and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AlertInbox {

    private static final String STANDING =
            "al.open_key is not null and (al.snoozed_until is null or al.snoozed_until <= :today)";

    private final AlertReader reader;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final JdbcClient sql;

    AlertInbox(AlertReader reader, AccountAccess access, CurrentUser currentUser, JdbcClient sql) {
        this.reader = reader;
        this.access = access;
        this.currentUser = currentUser;
        this.sql = sql;
    }

    /** Open ones: the most pressing first, then the newest; cleared ones: the newest first. */
    public List<Alert> page(AlertFilter filter, int offset, int limit) {
        return reader.page(filter, offset, limit);
    }

    public int count(AlertFilter filter) {
        return reader.count(filter);
    }

    /** Empty if there is none that the user may see. */
    public Optional<Alert> find(long alert) {
        return reader.find("al.id = :alert", Map.of("alert", alert)).stream().findFirst();
    }

    /** How many alerts stand of which the user was told and has not looked at. */
    public int unseen() {
        return reader.count("n.id is not null and n.seen_at is null and " + STANDING, Map.of());
    }

    /** How far the user has been told; {@link #toldAfter} goes on from there. */
    public long told() {
        return sql.sql("select coalesce(max(id), 0) from alert_notice where user_id = ?")
                .param(currentUser.get().id().value())
                .query(Long.class)
                .single();
    }

    /** What stands of what the user was told after that point and has not looked at, newest first; at most twenty. */
    public List<Alert> toldAfter(long told) {
        return reader.find("n.id > :told and n.seen_at is null and " + STANDING, Map.of("told", told));
    }

    /** How many stand at the account. */
    public int standing(AccountId account) {
        access.requireVisible(account);
        return reader.count(AlertFilter.of(account, AlertState.OPEN));
    }
}
