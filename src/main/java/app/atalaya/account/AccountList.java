package app.atalaya.account;

import app.atalaya.field.Names;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the accounts that the user may see: filtered, sorted and paged by the database. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AccountList {

    private static final String SELECT = """
            select a.id, a.account_key, a.name, a.type, a.tier, a.segment, a.industry, a.country, a.annual_revenue,
             a.renewal_on, u.name from account a left join app_user u on u.id = a.owner_id where\s""";

    private final JdbcClient sql;
    private final AccountAccess access;
    private final UserDirectory people;

    AccountList(JdbcClient sql, AccountAccess access, UserDirectory people) {
        this.sql = sql;
        this.access = access;
        this.people = people;
    }

    public List<AccountRow> page(AccountFilter filter, AccountSort sort, boolean descending, int offset, int limit) {
        AccountScope scope = access.scope();
        Map<String, Object> values = values(filter, scope);
        values.put("limit", limit);
        values.put("offset", offset);
        return sql.sql(SELECT + condition(filter, scope) + " order by " + sort.order(descending)
                        + " limit :limit offset :offset")
                .params(values)
                .query(AccountList::row)
                .list();
    }

    /** Those of the accounts that the user may see, in one statement. */
    public Map<AccountId, AccountRow> of(Collection<AccountId> accounts) {
        Map<AccountId, AccountRow> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            AccountScope scope = access.scope();
            sql.sql(SELECT + "a.id in (:ids) and " + scope.predicate("a.id"))
                    .param("ids", accounts.stream().map(AccountId::value).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(AccountList::row)
                    .list()
                    .forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                new AccountId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                AccountType.valueOf(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBigDecimal(9),
                row.getObject(10, LocalDate.class),
                row.getString(11));
    }

    public int count(AccountFilter filter) {
        AccountScope scope = access.scope();
        return sql.sql("select count(*) from account a where " + condition(filter, scope))
                .params(values(filter, scope))
                .query(Integer.class)
                .single();
    }

    /** What the accounts can be filtered by. One pass over them: their combinations are few, whatever their number. */
    public AccountChoices choices() {
        AccountScope scope = access.scope();
        SortedSet<String> segments = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        Set<UserId> owners = new HashSet<>();
        sql.sql("select distinct a.segment, a.country, a.owner_id from account a where " + scope.predicate("a.id"))
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(row -> {
                    addIfAny(segments, row.getString(1));
                    addIfAny(countries, row.getString(2));
                    long owner = row.getLong(3);
                    if (!row.wasNull()) {
                        owners.add(new UserId(owner));
                    }
                });
        return new AccountChoices(
                List.copyOf(segments),
                List.copyOf(countries),
                people.named(owners).values().stream()
                        .sorted(Comparator.comparing(owner -> Names.folded(owner.name())))
                        .toList());
    }

    private static void addIfAny(Set<String> values, @Nullable String value) {
        if (value != null) {
            values.add(value);
        }
    }

    private static String condition(AccountFilter filter, AccountScope scope) {
        StringBuilder condition = new StringBuilder(scope.predicate("a.id"));
        condition.append(filter.archived() ? " and a.archived_at is not null" : " and a.archived_at is null");
        condition.append(filter.text().isBlank() ? "" : " and a.name_folded like :text escape '!'");
        condition.append(filter.type() == null ? "" : " and a.type = :type");
        condition.append(filter.tier() == null ? "" : " and a.tier = :tier");
        condition.append(filter.owner() == null ? "" : " and a.owner_id = :owner");
        condition.append(filter.segment() == null ? "" : " and a.segment = :segment");
        condition.append(filter.country() == null ? "" : " and a.country = :country");
        return condition.toString();
    }

    private static Map<String, Object> values(AccountFilter filter, AccountScope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put(AccountScope.VIEWER, scope.viewer().value());
        if (!filter.text().isBlank()) {
            values.put("text", Names.containing(filter.text()));
        }
        if (filter.type() != null) {
            values.put("type", filter.type().name());
        }
        if (filter.tier() != null) {
            values.put("tier", filter.tier());
        }
        if (filter.owner() != null) {
            values.put("owner", filter.owner().value());
        }
        if (filter.segment() != null) {
            values.put("segment", filter.segment());
        }
        if (filter.country() != null) {
            values.put("country", filter.country());
        }
        return values;
    }
}
