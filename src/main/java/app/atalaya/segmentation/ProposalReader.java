package app.atalaya.segmentation;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals of the accounts that the signed-in user may see. */
@Component
class ProposalReader {

    private static final String PROPOSALS = """
             from segmentation_proposal p
             join account a on a.id = p.account_id
            """;
    private static final String FROM = PROPOSALS + " left join app_user u on u.id = p.decided_by\n";

    private final JdbcClient sql;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final ModelStore models;

    ProposalReader(JdbcClient sql, AccountAccess access, CurrentUser currentUser, ModelStore models) {
        this.sql = sql;
        this.access = access;
        this.currentUser = currentUser;
        this.models = models;
    }

    List<Proposal> find(ProposalFilter filter, ProposalOrder order, int offset, int limit) {
        return statement(select() + FROM + where(filter) + order.clause() + " limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(ProposalReader::read)
                .list();
    }

    int count(ProposalFilter filter) {
        String from = filter.text().isBlank() ? " from segmentation_proposal p" : PROPOSALS;
        return statement("select count(*)" + from + where(filter))
                .params(parameters(filter))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<Proposal> openOf(AccountId account) {
        return statement(select() + FROM + where("p.account_id = :account and p.state = 'OPEN'") + " order by p.field")
                .param("account", account.value())
                .query(ProposalReader::read)
                .list();
    }

    List<Proposal> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : statement(select() + FROM + where("p.id in (:ids)") + " order by p.id")
                        .param("ids", ids.stream().limit(1_000).toList())
                        .query(ProposalReader::read)
                        .list();
    }

    List<TierOneLoad> overCapacity() {
        int capacity = models.latest().settings().tierOneCapacity();
        return statement("""
                select o.id, o.username, o.name, count(*) as accounts
                from account a join app_user o on o.id = a.owner_id
                where a.tier = 1 and a.archived_at is null and %s
                group by o.id, o.username, o.name having count(*) > :capacity
                order by count(*) desc, o.name""".formatted(access.scope().predicate("a.id")))
                .param("capacity", capacity)
                .query((row, n) -> new TierOneLoad(
                        new Person(new UserId(row.getLong(1)), row.getString(2), row.getString(3)),
                        row.getInt(4),
                        capacity))
                .list();
    }

    private JdbcClient.StatementSpec statement(String text) {
        return sql.sql(text).param(AccountScope.VIEWER, currentUser.get().id().value());
    }

    private String select() {
        return "select p.*, a.account_key, a.name, u.name as decider, " + mayDecide() + " as may_decide";
    }

    /** As {@link AccountAccess#mayEdit}, for all rows at once. */
    private String mayDecide() {
        SignedInUser user = currentUser.get();
        if (user.is(Role.ADMINISTRATOR)) {
            return "1";
        }
        return user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER)
                ? "(select count(*) from account_member m where m.account_id = a.id and m.user_id = :viewer)"
                : "0";
    }

    private String where(String condition) {
        return " where " + condition + " and " + access.scope().predicate("p.account_id");
    }

    private String where(ProposalFilter filter) {
        StringBuilder condition = new StringBuilder(
                filter.open() ? "p.state = 'OPEN'" : "p.state in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')");
        if (filter.field() != null) {
            condition.append(" and p.field = :field");
        }
        if (!filter.text().isBlank()) {
            condition.append(" and lower(a.name) like :text escape '!'");
        }
        if (!filter.to().isBlank()) {
            condition.append(" and p.to_value = :to");
        }
        return where(condition.toString());
    }

    private static Map<String, Object> parameters(ProposalFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        if (filter.field() != null) {
            parameters.put("field", filter.field().name());
        }
        if (!filter.text().isBlank()) {
            String text = filter.text().strip().toLowerCase(Locale.ROOT);
            parameters.put("text", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        }
        if (!filter.to().isBlank()) {
            parameters.put("to", filter.to());
        }
        return parameters;
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        return new Proposal(
                row.getLong("id"),
                new AccountRef(
                        new AccountId(row.getLong("account_id")), row.getString("account_key"), row.getString("name")),
                SegmentField.valueOf(row.getString("field")),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("rule_id"),
                row.getInt("model_version"),
                score == null ? null : score.doubleValue(),
                row.getBigDecimal("annual_revenue"),
                Objects.requireNonNull(row.getObject("since_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("proposed_on", LocalDate.class)),
                Proposal.State.valueOf(row.getString("state")),
                row.getInt("may_decide") > 0,
                row.getString("decider"),
                SqlInstants.find(row, "decided_at"),
                row.getString("reason"));
    }
}
