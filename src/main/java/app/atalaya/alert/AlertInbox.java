package app.atalaya.alert;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in user reads of alerts: at accounts that they may see, and nothing else. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AlertInbox {

    private final AlertReader reader;
    private final AccountAccess access;

    AlertInbox(AlertReader reader, AccountAccess access) {
        this.reader = reader;
        this.access = access;
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

    /** How many stand at the account. */
    public int standing(AccountId account) {
        access.requireVisible(account);
        return reader.count(AlertFilter.of(account, AlertState.OPEN));
    }
}
