package app.atalaya.signal;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signals of one account, newest first. An account that the user may not see answers as one that does not exist. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SignalLog {

    // Naming every kind lets the clustered key answer even where any kind will do.
    private static final List<String> ALL_KINDS =
            Arrays.stream(SignalKind.values()).map(Enum::name).toList();

    private final JdbcClient sql;
    private final AccountAccess access;
    private final SqlInstants instants;

    SignalLog(JdbcClient sql, AccountAccess access, SqlInstants instants) {
        this.sql = sql;
        this.access = access;
        this.instants = instants;
    }

    public List<SignalEntry> page(AccountId account, SignalFilter filter, int offset, int limit) {
        access.requireVisible(account);
        Map<String, Object> parameters = parameters(account, filter);
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return sql.sql(
                        "select id, kind, occurred_at, quantity, scale, source, external_id, subject from account_signal where "
                                + condition(filter) + " order by occurred_at desc, id desc limit :limit offset :offset")
                .params(parameters)
                .query(SignalLog::entry)
                .list();
    }

    public int count(AccountId account, SignalFilter filter) {
        access.requireVisible(account);
        return sql.sql("select count(*) from account_signal where " + condition(filter))
                .params(parameters(account, filter))
                .query(Integer.class)
                .single();
    }

    private static String condition(SignalFilter filter) {
        return "kind in (:kinds) and account_id = :account"
                + (filter.from() == null ? "" : " and occurred_at >= :from")
                + (filter.to() == null ? "" : " and occurred_at < :until");
    }

    private Map<String, Object> parameters(AccountId account, SignalFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", account.value());
        parameters.put(
                "kinds",
                filter.kind() == null ? ALL_KINDS : List.of(filter.kind().name()));
        if (filter.from() != null) {
            parameters.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            parameters.put("until", startOf(filter.to().plusDays(1)));
        }
        return parameters;
    }

    private Object startOf(LocalDate day) {
        return instants.parameter(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static SignalEntry entry(ResultSet row, int number) throws SQLException {
        int scale = row.getInt("scale");
        return new SignalEntry(
                row.getLong("id"),
                SignalKind.valueOf(row.getString("kind")),
                SqlInstants.read(row, "occurred_at"),
                row.getDouble("quantity"),
                row.getObject("scale") == null ? null : Integer.valueOf(scale),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("subject"));
    }
}
