package app.atalaya.identity;

import app.atalaya.uikit.SqlInstants;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, by username and by address. An attempt counts as failed until it has succeeded, and is claimed by a
 * compare-and-set on its counter: a thousand parallel guesses get no further than a thousand in a row, whichever node they reach.
 * Failures count outside any transaction, for what fails is rolled back. From the limit on, each failure doubles the wait, up to a quarter of an hour.
 */
@Component
class SignInThrottle {

    /** An office shares one address, so that an address may fail more often than a name. */
    static final int FAILURES_BY_USERNAME = 5;

    static final int FAILURES_BY_ADDRESS = 20;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int CONTENDED = 50;

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final InstantSource time;

    @Autowired
    SignInThrottle(JdbcClient sql, SqlInstants instants) {
        this(sql, instants, InstantSource.system());
    }

    SignInThrottle(JdbcClient sql, SqlInstants instants, InstantSource time) {
        this.sql = sql;
        this.instants = instants;
        this.time = time;
    }

    /**
     * To be called before the password is looked at.
     *
     * @param address empty where it does not count
     * @throws SignInBlockedException if the attempt must not be looked at
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void begin(String username, String address) {
        claim(subject("user", User.canonical(username)), FAILURES_BY_USERNAME);
        if (!address.isEmpty()) {
            claim(subject("address", network(address)), FAILURES_BY_ADDRESS);
        }
    }

    /** The password was right: the attempt was no failure after all. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void succeeded(String username, String address) {
        sql.sql("delete from sign_in_attempt where subject = ?")
                .param(subject("user", User.canonical(username)))
                .update();
        if (!address.isEmpty()) {
            sql.sql("update sign_in_attempt set failures = failures - 1, blocked_until = null"
                            + " where subject = ? and failures > 0")
                    .param(subject("address", network(address)))
                    .update();
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOld() {
        sql.sql("delete from sign_in_attempt where last_failure_at < ?")
                .param(instants.parameter(time.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private void claim(String subject, int limit) {
        for (int attempt = 0; attempt < CONTENDED; attempt++) {
            Instant now = time.instant();
            Optional<Counter> found = counter(subject);
            if (found.isEmpty()) {
                sql.sql("insert ignore into sign_in_attempt (subject, failures, last_failure_at) values (?, 0, ?)")
                        .params(subject, instants.parameter(now))
                        .update();
                continue;
            }
            Counter counter = found.get();
            if (counter.blockedUntil() != null && counter.blockedUntil().isAfter(now)) {
                throw new SignInBlockedException(Duration.between(now, counter.blockedUntil()));
            }
            if (raise(subject, counter, limit, now)) {
                return;
            }
        }
        throw new SignInBlockedException(FIRST_WAIT);
    }

    private Optional<Counter> counter(String subject) {
        return sql.sql("select failures, last_failure_at, blocked_until from sign_in_attempt where subject = ?")
                .param(subject)
                .query((row, number) -> new Counter(
                        row.getInt("failures"),
                        SqlInstants.read(row, "last_failure_at"),
                        SqlInstants.find(row, "blocked_until")))
                .optional();
    }

    private boolean raise(String subject, Counter counter, int limit, Instant now) {
        boolean stale = counter.lastFailure().isBefore(now.minus(FORGOTTEN_AFTER));
        int failures = stale ? 1 : counter.failures() + 1;
        Object blocked = failures < limit ? null : instants.parameter(now.plus(wait(failures - limit)));
        return sql.sql("update sign_in_attempt set failures = ?, last_failure_at = ?, blocked_until = ?"
                                + " where subject = ? and failures = ?")
                        .params(Arrays.asList(failures, instants.parameter(now), blocked, subject, counter.failures()))
                        .update()
                == 1;
    }

    private static Duration wait(int doublings) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** One customer's IPv6 network counts as one address. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }

    private static String subject(String kind, String what) {
        try {
            byte[] bytes = (kind + ":" + what).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Counter(
            int failures, Instant lastFailure, @Nullable Instant blockedUntil) {}
}
