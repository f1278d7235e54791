package app.atalaya.insight;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.health.Band;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.Judgement;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The SQL of a list of accounts with their health: where it starts, what it holds, its order. */
final class AccountListQuery {

    static final String COLUMNS = """
            select a.id, a.account_key, a.name, a.type, a.segment, a.industry, a.country, a.annual_revenue, a.renewal_on, a.growth_potential,
                a.owner_id, o.name as owner_name, h.score, coalesce(h.confidence, 0) as confidence,
                coalesce(h.band, 'UNKNOWN') as band, h.change_30, coalesce(h.on_day, :today) as on_day,
                j.id as judgement_id, j.band as judged, j.reason as judged_reason, j.made_by, ju.name as judged_by, j.made_at,
                j.expires_on, j.renewal
            """;

    private static final String HEALTH = "left join account_health h on h.account_id = a.id\n";

    private static final String OWNER = "left join app_user o on o.id = a.owner_id\n";

    /** At most one judgement of an account stands; an expired one counts no more. */
    static final String JUDGEMENT = """
            left join health_judgement j on j.open_for = a.id and j.expires_on >= :today
            left join app_user ju on ju.id = j.made_by
            """;

    /** Starts from the judgements, which are few, however many accounts there are. */
    private static final String JUDGED = JUDGEMENT.replaceFirst("left join", "join");

    private static final String BAND_ORDER = "case " + CountedBand.sql("h")
            + " when 'CRITICAL' then 0 when 'AT_RISK' then 1 when 'UNKNOWN' then 2 when 'DOUBTFUL' then 3 else 4 end";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final AccountFilter filter;
    private final String from;

    private AccountListQuery(String from, String where, AccountFilter filter, LocalDate today) {
        this.from = from;
        this.where.append(where);
        this.filter = filter;
        parameters.put("today", today);
    }

    /** The accounts that the user owns or works on. Starts from the user's few memberships, however many accounts there are. */
    static AccountListQuery mine(AccountFilter filter, AccountScope scope, LocalDate today) {
        AccountListQuery query = new AccountListQuery(
                "from account_member m join account a on a.id = m.account_id\n",
                "where m.user_id = :viewer and a.archived_at is null",
                filter,
                today);
        return query.filtered(scope);
    }

    /** All accounts that the user may see. */
    static AccountListQuery visible(AccountFilter filter, AccountScope scope, LocalDate today) {
        AccountListQuery query = new AccountListQuery(
                "from account a\n", "where a.archived_at is null and " + scope.predicate("a.id"), filter, today);
        return query.filtered(scope);
    }

    String page() {
        return rows() + "\norder by " + order() + ", a.name, a.id limit :limit offset :offset";
    }

    String rows() {
        return COLUMNS + from + judgement() + HEALTH + OWNER + where;
    }

    String count() {
        return "select count(*) " + from
                + (filter.disputed() ? judgement() : "")
                + (filter.bands().isEmpty() && !filter.disputed() ? "" : HEALTH)
                + where;
    }

    private String judgement() {
        return filter.disputed() ? JUDGED : JUDGEMENT;
    }

    /** Further conditions, such as on ids. */
    AccountListQuery and(String condition, String name, Object parameter) {
        where.append("\nand ").append(condition);
        parameters.put(name, parameter);
        return this;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private AccountListQuery filtered(AccountScope scope) {
        parameters.put(AccountScope.VIEWER, scope.viewer().value());
        LocalDate today = (LocalDate) Objects.requireNonNull(parameters.get("today"));
        if (!filter.text().isBlank()) {
            String pattern = "%" + escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
            and("(lower(a.name) like :text or lower(a.account_key) like :text)", "text", pattern);
        }
        if (!filter.bands().isEmpty()) {
            and(
                    CountedBand.sql("h") + " in (:bands)",
                    "bands",
                    filter.bands().stream().map(CountedBand::name).toList());
        }
        equal("a.type", "type", filter.type());
        equal("coalesce(a.segment, '')", "segment", filter.segment());
        equal("coalesce(a.country, '')", "country", filter.country());
        if (AccountFilter.NOBODY.equals(filter.owner())) {
            where.append("\nand a.owner_id is null");
        } else if (filter.owner() != null) {
            and("a.owner_id = :owner", "owner", filter.owner().value());
        }
        if (filter.disputed()) {
            where.append("\nand j.band <> coalesce(h.band, 'UNKNOWN')");
        }
        if (filter.renewsWithin() != null) {
            and("a.renewal_on between :today and :renewsBy", "renewsBy", today.plusDays(filter.renewsWithin()));
        }
        if (filter.renewsIn() != null) {
            and("a.renewal_on >= :monthStart", "monthStart", filter.renewsIn().atDay(1));
            and("a.renewal_on <= :monthEnd", "monthEnd", filter.renewsIn().atEndOfMonth());
        }
        return this;
    }

    private void equal(String column, String name, @Nullable String wanted) {
        if (wanted != null) {
            and(column + " = :" + name, name, wanted);
        }
    }

    /** So that a typed % or _ is looked for as it stands. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String order() {
        String way = filter.descending() ? " desc" : "";
        return switch (filter.sort()) {
            case ATTENTION -> BAND_ORDER + ", a.annual_revenue * (100 - coalesce(h.score, 50)) desc";
            case NAME -> "a.name" + way;
            case SCORE -> "h.score is null, h.score" + way;
            case CHANGE -> "h.change_30 is null, h.change_30" + way;
            case REVENUE -> "a.annual_revenue" + way;
            case RENEWAL -> "a.renewal_on is null, a.renewal_on" + way;
            case OWNER -> "o.name is null, o.name" + way;
        };
    }

    static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                new AccountRef(new AccountId(row.getLong("id")), row.getString("account_key"), row.getString("name")),
                row.getString("type"),
                row.getString("segment"),
                row.getString("industry"),
                row.getString("country"),
                row.getBigDecimal("annual_revenue"),
                row.getObject("renewal_on", LocalDate.class),
                owner(row),
                row.getString("owner_name"),
                potential(row),
                new HealthSummary(
                        decimal(row, "score"),
                        row.getDouble("confidence"),
                        Band.valueOf(row.getString("band")),
                        decimal(row, "change_30"),
                        row.getObject("on_day", LocalDate.class)),
                judgement(row));
    }

    private static @Nullable Judgement judgement(ResultSet row) throws SQLException {
        long id = row.getLong("judgement_id");
        return row.wasNull()
                ? null
                : new Judgement(
                        id,
                        new AccountId(row.getLong("id")),
                        Band.valueOf(row.getString("judged")),
                        row.getString("judged_reason"),
                        new UserId(row.getLong("made_by")),
                        Objects.requireNonNullElse(row.getString("judged_by"), "–"),
                        SqlInstants.read(row, "made_at"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getInt("renewal"),
                        null,
                        null,
                        false);
    }

    private static @Nullable Integer potential(ResultSet row) throws SQLException {
        int potential = row.getInt("growth_potential");
        return row.wasNull() ? null : potential;
    }

    private static @Nullable UserId owner(ResultSet row) throws SQLException {
        long id = row.getLong("owner_id");
        return row.wasNull() ? null : new UserId(id);
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.doubleValue();
    }
}
