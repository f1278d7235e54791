package app.atalaya.insight;

import app.atalaya.account.AccountId;
import app.atalaya.health.HealthComputed;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the pages of those who work on an account that its score was computed. Were every such page told of every score, a thousand open
 * pages would do nothing but read.
 */
@Component
public class MyAccountsNews {

    private static final String TOPIC = "my-accounts";

    /** Beyond this number somebody of almost every team is among them. */
    private static final int FEW = 500;

    private final JdbcClient sql;
    private final LiveUpdates liveUpdates;

    MyAccountsNews(JdbcClient sql, LiveUpdates liveUpdates) {
        this.sql = sql;
        this.liveUpdates = liveUpdates;
    }

    /** What the user's own accounts are announced by. */
    public static String of(UserId user) {
        return of(user.value());
    }

    private static String of(long user) {
        return TOPIC + ":" + user;
    }

    @EventListener
    void computed(HealthComputed event) {
        if (event.accounts().size() > FEW) {
            liveUpdates.changed(LiveUpdates.all(TOPIC));
        } else if (!event.accounts().isEmpty()) {
            sql.sql("select distinct user_id from account_member where account_id in (:accounts)")
                    .param(
                            "accounts",
                            event.accounts().stream().map(AccountId::value).toList())
                    .query((row, n) -> row.getLong(1))
                    .list()
                    .forEach(user -> liveUpdates.changed(of(user)));
        }
    }
}
