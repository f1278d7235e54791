package app.atalaya.rest;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountScope;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of accounts for other systems, in the order in which the accounts came to be. */
@Component
@Transactional(readOnly = true)
class RestAccounts {

    /**
     * Some accounts.
     *
     * @param next the cursor of the next page; absent after the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Line> accounts, @Nullable String next) {}

    /** An account with the fields that other systems may set, and its recurring revenue in the reporting currency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String key,
            @Nullable String externalId,
            String name,
            String type,
            @Nullable String segment,
            @Nullable Integer tier,
            @Nullable String industry,
            @Nullable String country,
            String currency,
            @Nullable String owner,
            @Nullable String parent,
            @Nullable LocalDate customerSince,
            @Nullable Integer growthPotential,
            @Nullable Integer strategicValue,
            BigDecimal annualRevenue,
            @Nullable LocalDate renewalOn,
            boolean archived) {}

    private record Found(long id, Line line) {}

    private final JdbcClient sql;
    private final AccountAccess access;

    RestAccounts(JdbcClient sql, AccountAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** @param id of the last account of the page before; 0 for the first page */
    Page after(long id, int limit) {
        AccountScope scope = access.scope();
        List<Found> found = new ArrayList<>(sql.sql("""
                select a.*, p.external_id as parent_external_id, u.username
                from account a left join account p on p.id = a.parent_id left join app_user u on u.id = a.owner_id
                where a.id > :after and %s order by a.id limit :limit""".formatted(scope.predicate("a.id")))
                .param("after", id)
                .param("limit", limit + 1)
                .param(AccountScope.VIEWER, scope.viewer().value())
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        new Line(
                                row.getString("account_key"),
                                row.getString("external_id"),
                                row.getString("name"),
                                row.getString("type"),
                                row.getString("segment"),
                                integer(row.getBigDecimal("tier")),
                                row.getString("industry"),
                                row.getString("country"),
                                row.getString("currency"),
                                row.getString("username"),
                                row.getString("parent_external_id"),
                                row.getObject("customer_since", LocalDate.class),
                                integer(row.getBigDecimal("growth_potential")),
                                integer(row.getBigDecimal("strategic_value")),
                                row.getBigDecimal("annual_revenue"),
                                row.getObject("renewal_on", LocalDate.class),
                                row.getObject("archived_at") != null)))
                .list());
        boolean more = found.size() > limit;
        List<Found> page = more ? found.subList(0, limit) : found;
        return new Page(
                page.stream().map(Found::line).toList(),
                more ? cursor(page.getLast().id()) : null);
    }

    private static @Nullable Integer integer(@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }

    private static String cursor(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
    }
}
