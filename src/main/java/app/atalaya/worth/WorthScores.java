package app.atalaya.worth;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What accounts are worth, with the evidence. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class WorthScores {

    private final JdbcClient sql;
    private final AccountAccess access;

    WorthScores(JdbcClient sql, AccountAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Of those accounts that the user may see and that have been scored; new accounts are scored within seconds. */
    public Map<AccountId, Worth> of(Collection<AccountId> accounts) {
        Map<AccountId, Worth> worth = new HashMap<>();
        if (accounts.isEmpty()) {
            return worth;
        }
        AccountScope scope = access.scope();
        sql.sql("""
                select w.account_id, w.score, w.completeness, w.evidence, w.computed_on, w.model_version
                from account_worth w where w.account_id in (:ids) and """ + " " + scope.predicate("w.account_id"))
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(row -> {
                    BigDecimal score = row.getBigDecimal(2);
                    worth.put(
                            new AccountId(row.getLong(1)),
                            new Worth(
                                    new WorthScore(
                                            score == null ? null : score.doubleValue(),
                                            row.getDouble(3),
                                            Evidence.read(row.getString(4))),
                                    row.getObject(5, LocalDate.class),
                                    row.getInt(6)));
                });
        return worth;
    }
}
