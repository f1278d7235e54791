package app.atalaya.contract;

import app.atalaya.account.AccountId;
import app.atalaya.field.ExchangeRates;
import app.atalaya.uikit.Chunks;
import app.atalaya.uikit.NodeTurn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps {@code account.annual_revenue} and {@code account.renewal_on}, set-based, so that lists can sort by them. */
@Component
public class RevenueFigures {

    private static final String UPDATE = """
            update account set
             annual_revenue = coalesce((select sum(%s) from contract c where c.account_id = account.id and c.recurring = true
              and c.starts_on <= :today and (c.ends_on is null or c.ends_on >= :today)), 0),
             renewal_on = (select min(coalesce(c.renews_on, c.ends_on)) from contract c where c.account_id = account.id
              and c.starts_on <= :today and (c.ends_on is null or c.ends_on >= :today)
              and coalesce(c.renews_on, c.ends_on) >= :today)
            where %s""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final NodeTurn turn;
    private final Clock clock;

    RevenueFigures(JdbcClient sql, TransactionTemplate transaction, NodeTurn turn, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.turn = turn;
        this.clock = clock;
    }

    /** After their contracts changed. */
    public void refresh(Collection<AccountId> accounts) {
        for (List<AccountId> chunk : Chunks.of(accounts)) {
            sql.sql(UPDATE.formatted(ExchangeRates.reportingValue("c"), "account.id in (:ids)"))
                    .param("today", LocalDate.now(clock))
                    .param("ids", chunk.stream().map(AccountId::value).toList())
                    .update();
        }
    }

    void refreshAll(LocalDate day) {
        sql.sql(UPDATE.formatted(
                        ExchangeRates.reportingValue("c"),
                        "exists (select 1 from contract h where h.account_id = account.id)"))
                .param("today", day)
                .update();
        sql.sql(
                        "insert into revenue_refresh (id, on_day) values (1, :today) on duplicate key update on_day = values(on_day)")
                .param("today", day)
                .update();
    }

    /** At the start of the day, and at a start of the application on a day that has not had it: on one of the nodes. */
    @Scheduled(cron = "0 10 0 * * *", zone = "UTC")
    @EventListener(ApplicationReadyEvent.class)
    void onceADay() {
        turn.take(
                "revenue",
                () -> transaction.executeWithoutResult(status -> {
                    LocalDate today = LocalDate.now(clock);
                    if (!wasDoneOn(today)) {
                        refreshAll(today);
                    }
                }));
    }

    private boolean wasDoneOn(LocalDate day) {
        return sql.sql("select on_day from revenue_refresh where id = 1")
                .query(LocalDate.class)
                .optional()
                .filter(day::equals)
                .isPresent();
    }
}
