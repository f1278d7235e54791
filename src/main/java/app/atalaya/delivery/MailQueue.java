package app.atalaya.delivery;

import app.atalaya.uikit.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mails to be sent. A row is written in the transaction that tells of an alert, one per telling (a unique key); it is claimed for a while
 * by whoever sends it, and tried again later when that failed or the claim lapsed.
 */
@Component
class MailQueue {

    static final int MOST_ATTEMPTS = 8;

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration BUDGET_SPAN = Duration.ofHours(24);

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailQueue(JdbcClient sql, SqlInstants instants, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A user as a mail needs them. */
    record Reader(
            long user,
            String username,
            String email,
            @Nullable String language,
            @Nullable String zone,
            boolean enabled) {}

    record Waiting(long id, long notice, long alert, int attempts, Reader reader) {}

    /** For everybody who was just told of the alert, who wants mails and has an address; in the caller's transaction. */
    void tell(long alert) {
        Instant now = clock.instant();
        sql.sql("""
                insert ignore into delivery_mail
                    (notice_id, alert_id, user_id, digest, state, attempts, due_at, created_at)
                select n.id, n.alert_id, n.user_id,
                    case when c.mail = 'DAILY' or (select count(*) from delivery_mail m where m.user_id = n.user_id
                            and m.digest = false and m.created_at > :since) >= coalesce(c.budget, :budget)
                        then true else false end,
                    'WAITING', 0, :now, :now
                from alert_notice n join app_user u on u.id = n.user_id
                left join delivery_choice c on c.user_id = n.user_id
                where n.alert_id = :alert and u.enabled = true and u.email is not null and u.email <> ''
                    and coalesce(c.mail, :standard) <> 'NONE'""")
                .param("alert", alert)
                .param("budget", DeliveryChoice.STANDARD.budget())
                .param("standard", DeliveryChoice.STANDARD.mail().name())
                .param("since", instants.parameter(now.minus(BUDGET_SPAN)))
                .param("now", instants.parameter(now))
                .update();
    }

    /** Claims mails that are due at once. */
    List<Waiting> claim(int most) {
        List<Waiting> claimed = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            claimed.addAll(due("m.digest = false", most));
            claimed.forEach(mail -> set(
                    mail.id(), "SENDING", mail.attempts() + 1, clock.instant().plus(CLAIM)));
        });
        return claimed;
    }

    /** Users whose digest has something to tell. */
    List<Reader> digestReaders() {
        return sql.sql(
                        "select distinct u.id as user_id, u.username, u.email, u.language, u.time_zone, u.enabled"
                                + " from delivery_mail m join app_user u on u.id = m.user_id where m.digest = true and m.state in ('WAITING', 'SENDING')")
                .query((row, n) -> reader(row))
                .list();
    }

    /**
     * Claims what a user's digest of that day tells; empty if it was made, or is being made, already. What a digest had claimed that
     * died before it could say whether it was sent comes again, on the same day.
     */
    List<Waiting> claimDigest(Reader reader, LocalDate day) {
        List<Waiting> claimed = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            int mine = sql.sql("insert ignore into delivery_digest (user_id, on_day) values (?, ?)")
                    .params(reader.user(), day)
                    .update();
            String which = mine == 1 ? "m.digest = true" : "m.digest = true and m.state = 'SENDING'";
            claimed.addAll(due(which + " and m.user_id = " + reader.user(), 200));
            if (claimed.isEmpty()) {
                status.setRollbackOnly();
            }
            claimed.forEach(mail -> set(
                    mail.id(), "SENDING", mail.attempts() + 1, clock.instant().plus(CLAIM)));
        });
        return claimed;
    }

    void sent(List<Waiting> mails) {
        mails.forEach(mail -> set(mail.id(), "SENT", mail.attempts() + 1, clock.instant()));
    }

    /** There was nothing left to tell: it cleared, or it is none of the reader's any more. */
    void needless(Waiting mail) {
        set(mail.id(), "NEEDLESS", mail.attempts(), clock.instant());
    }

    /** To be tried again after a pause that doubles each time, at most eight times in all. */
    void failed(List<Waiting> mails) {
        mails.forEach(mail -> set(
                mail.id(),
                mail.attempts() + 1 >= MOST_ATTEMPTS ? "FAILED" : "WAITING",
                mail.attempts() + 1,
                clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10)))));
    }

    /** Lets a digest of that day be made again. */
    void reopenDigest(Reader reader, LocalDate day) {
        sql.sql("delete from delivery_digest where user_id = ? and on_day = ?")
                .params(reader.user(), day)
                .update();
    }

    private List<Waiting> due(String which, int most) {
        return sql.sql("""
                select m.id, m.notice_id, m.alert_id, m.attempts, m.user_id,
                    u.username, u.email, u.language, u.time_zone, u.enabled
                from delivery_mail m join app_user u on u.id = m.user_id
                where m.state in ('WAITING', 'SENDING') and m.due_at <= :now and %s
                order by m.id limit :most for update skip locked""".formatted(which))
                .param("now", instants.parameter(clock.instant()))
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getLong("notice_id"),
                        row.getLong("alert_id"),
                        row.getInt("attempts"),
                        reader(row)))
                .list();
    }

    private void set(long id, String state, int attempts, Instant due) {
        sql.sql("update delivery_mail set state = :state, attempts = :attempts, due_at = :due where id = :id")
                .param("state", state)
                .param("attempts", attempts)
                .param("due", instants.parameter(due))
                .param("id", id)
                .update();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getLong("user_id"),
                row.getString("username"),
                row.getString("email"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getBoolean("enabled"));
    }
}
