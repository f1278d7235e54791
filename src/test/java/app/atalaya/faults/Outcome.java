package app.atalaya.faults;

import app.atalaya.account.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has become of an account, in words that are equal for equal accounts.
 *
 * @param score the present one; one row
 * @param history its steps
 * @param alerts all of them, open or cleared
 * @param notices who was told of which alert
 * @param mails which of those notices went into a mail, and how far it came
 */
record Outcome(
        List<String> score, List<String> history, List<String> alerts, List<String> notices, List<String> mails) {

    static Outcome of(JdbcClient sql, AccountId account) {
        return new Outcome(
                rows(sql, account, """
                        select concat_ws(' ', score, confidence, band, change_30, fingerprint)
                        from account_health where account_id = ?"""),
                rows(sql, account, """
                        select concat_ws(' ', on_day, score, band, figures)
                        from health_history where account_id = ? order by on_day"""),
                rows(sql, account, """
                        select concat_ws(' ', cause, severity, badness, facts, case when open_key is null then 'cleared' else 'open' end)
                        from alert where account_id = ? order by 1"""),
                rows(sql, account, """
                        select concat_ws(' ', a.cause, n.user_id) from alert_notice n join alert a on a.id = n.alert_id
                        where a.account_id = ? order by 1"""),
                rows(sql, account, """
                        select concat_ws(' ', a.cause, m.user_id, m.state) from delivery_mail m join alert a on a.id = m.alert_id
                        where a.account_id = ? order by 1"""));
    }

    private static List<String> rows(JdbcClient sql, AccountId account, String query) {
        return sql.sql(query)
                .param(account.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
