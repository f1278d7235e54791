package app.atalaya.insight;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as the modules below would have left them, written straight into their tables. */
public final class InsightData {

    private final JdbcClient sql;
    private final LocalDate today;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    public InsightData(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.today = LocalDate.now(clock);
    }

    /** A word that no other test has in its names. */
    public String mark() {
        return mark;
    }

    public LocalDate today() {
        return today;
    }

    /** An account of that owner, who is its only member. */
    public AccountId account(String name, String type, String segment, long revenue, UserId owner) {
        String key = name.toLowerCase(java.util.Locale.ROOT) + "-" + mark;
        sql.sql("""
                insert into account (account_key, name, type, segment, industry, country, currency, owner_id,
                    annual_revenue, renewal_on, created_at, updated_at)
                values (:key, :name, :type, :segment, 'Logistics', 'ES', 'EUR', :owner, :revenue, :renewal, :now, :now)
                """)
                .param("key", key)
                .param("name", name + " " + mark)
                .param("type", type)
                .param("segment", segment)
                .param("owner", owner.value())
                .param("revenue", BigDecimal.valueOf(revenue))
                .param("renewal", today.plusDays(60))
                .param("now", java.time.OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
                .update();
        long id = sql.sql("select id from account where account_key = ?")
                .param(key)
                .query(Long.class)
                .single();
        sql.sql("insert into account_member (account_id, user_id, role) values (?, ?, 'OWNER')")
                .params(id, owner.value())
                .update();
        return new AccountId(id);
    }

    /** Its score of today, and, as far back as {@code since} days, in its history. */
    public void health(AccountId account, @Nullable Double score, String band, @Nullable Double change, int since) {
        health(account, score, band, change, since, 80);
    }

    /** The same with another confidence, in percent. */
    public void health(
            AccountId account,
            @Nullable Double score,
            String band,
            @Nullable Double change,
            int since,
            int confidence) {
        sql.sql("""
                insert into account_health (account_id, on_day, score, confidence, band, change_30, model_version,
                    fingerprint, computed_at)
                values (:id, :day, :score, :confidence, :band, :change, 1, 0, :now)
                """)
                .param("id", account.value())
                .param("day", today)
                .param("score", score, java.sql.Types.DECIMAL)
                .param("band", band)
                .param("confidence", confidence)
                .param("change", change, java.sql.Types.DECIMAL)
                .param("now", java.time.OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into health_history (account_id, on_day, score, confidence, band, model_version, fingerprint, figures)
                values (:id, :day, :score, :confidence, :band, 1, 0, :figures)
                """)
                .param("id", account.value())
                .param("day", today.minusDays(since))
                .param("score", score, java.sql.Types.DECIMAL)
                .param("band", band)
                .param("confidence", confidence)
                .param("figures", ";".repeat(measures() - 1))
                .update();
    }

    /** How many measures the model has: the figures of a day hold a place for each. */
    private int measures() {
        String model = sql.sql("select definition from health_model where version_number = 1")
                .query(String.class)
                .single();
        return model.split("\"aggregation\"", -1).length - 1;
    }
}
