package app.atalaya.account;

import app.atalaya.field.Names;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for {@link Accounts}, which has checked that the user may see them where only an id is given. */
@Component
class AccountReader {

    private static final int DEEPEST = 50;

    private final JdbcClient sql;
    private final AccountAccess access;
    private final UserDirectory users;

    AccountReader(JdbcClient sql, AccountAccess access, UserDirectory users) {
        this.sql = sql;
        this.access = access;
        this.users = users;
    }

    AccountHeader header(AccountId id) {
        List<TeamMember> team = team(id);
        return sql.sql("""
                        select a.id, a.account_key, a.external_id, a.name, a.type, a.segment, a.tier, a.industry, a.country, a.currency,
                         a.customer_since, a.growth_potential, a.strategic_value, a.notes, a.annual_revenue, a.renewal_on,
                         case when a.archived_at is null then 0 else 1 end, a.version, p.id, p.account_key, p.name
                        from account a left join account p on p.id = a.parent_id where a.id = :id""")
                .param("id", id.value())
                .query((row, n) -> header(row, team))
                .optional()
                .orElseThrow(NoSuchAccountException::new);
    }

    private static AccountHeader header(ResultSet row, List<TeamMember> team) throws SQLException {
        Person owner = team.stream()
                .filter(member -> member.role() == TeamRole.OWNER)
                .map(TeamMember::person)
                .findFirst()
                .orElse(null);
        return new AccountHeader(
                new AccountId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                AccountType.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                owner,
                team,
                row.getObject(19) == null
                        ? null
                        : new AccountRef(new AccountId(row.getLong(19)), row.getString(20), row.getString(21)),
                row.getObject(11, LocalDate.class),
                row.getObject(12, Integer.class),
                row.getObject(13, Integer.class),
                row.getString(14),
                row.getBigDecimal(15),
                row.getObject(16, LocalDate.class),
                row.getBoolean(17),
                row.getInt(18));
    }

    private List<TeamMember> team(AccountId id) {
        record Member(UserId user, TeamRole role) {}
        List<Member> members = sql.sql("select user_id, role from account_member where account_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Member(new UserId(row.getLong(1)), TeamRole.valueOf(row.getString(2))))
                .list();
        Map<UserId, Person> people = members.isEmpty()
                ? Collections.emptyMap()
                : users.named(members.stream().map(Member::user).toList());
        List<TeamMember> team = new ArrayList<>();
        for (Member member : members) {
            Person person = people.get(member.user());
            if (person != null) {
                team.add(new TeamMember(person, member.role()));
            }
        }
        team.sort(Comparator.comparing(TeamMember::role)
                .thenComparing(member -> member.person().name()));
        return List.copyOf(team);
    }

    Optional<Person> lastEditor(AccountId id) {
        return sql.sql("select updated_by from account where id = :id and updated_by is not null")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .flatMap(user ->
                        users.named(List.of(new UserId(user))).values().stream().findFirst());
    }

    List<AccountRef> search(String text, int offset, int limit) {
        AccountScope scope = access.scope();
        return sql.sql(
                        "select a.id, a.account_key, a.name from account a where a.name_folded like :text escape '!' and "
                                + scope.predicate("a.id")
                                + " order by case when a.archived_at is null then 0 else 1 end, a.name_folded, a.id limit :limit offset :offset")
                .param("text", Names.containing(text))
                .param(AccountScope.VIEWER, scope.viewer().value())
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountReader::ref)
                .list();
    }

    List<AccountRef> children(AccountId id) {
        AccountScope scope = access.scope();
        return sql.sql("select a.id, a.account_key, a.name from account a where a.parent_id = :id and "
                        + scope.predicate("a.id") + " order by a.name_folded, a.id")
                .param("id", id.value())
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query(AccountReader::ref)
                .list();
    }

    /** Whether the account is the other one or anywhere under it. */
    boolean isUnder(AccountId account, AccountId other) {
        Set<Long> seen = new HashSet<>();
        Long current = account.value();
        while (current != null && seen.add(current) && seen.size() < DEEPEST) {
            if (current == other.value()) {
                return true;
            }
            current = parentOf(current);
        }
        return false;
    }

    private @Nullable Long parentOf(long id) {
        return sql.sql("select parent_id from account where id = :id and parent_id is not null")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static AccountRef ref(ResultSet row, int number) throws SQLException {
        return new AccountRef(new AccountId(row.getLong(1)), row.getString(2), row.getString(3));
    }
}
