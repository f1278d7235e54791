package app.atalaya.alert;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.Chunks;
import app.atalaya.uikit.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What stands above every page: how many alerts wait, and the newest of them. When alerts change it is read once for everybody who has a
 * page open, in one statement however many they are; a thousand pages that each read for themselves would wait for each other.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class AlertNews {

    /** So many of the newest are told one by one. */
    public static final int NEWEST = 4;

    // Announcements on this node replace it; what another node did is seen after this time at the latest.
    private static final Duration VALID = Duration.ofSeconds(2);

    private final JdbcClient sql;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;
    private final Map<Long, Prepared> prepared = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();

    AlertNews(JdbcClient sql, CurrentUser currentUser, LiveUpdates liveUpdates, Clock clock) {
        this.sql = sql;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        liveUpdates.prepare(AlertTopics.OF_PEOPLE, this::prepare);
    }

    /**
     * @param unseen how many alerts stand of which the user was told and has not looked at
     * @param newest of those, newest first, at most {@link #NEWEST}
     */
    public record Waiting(int unseen, List<Told> newest) {

        static final Waiting NOTHING = new Waiting(0, List.of());

        /** How far the user has been told. */
        public long last() {
            return newest.isEmpty() ? 0 : newest.getFirst().notice();
        }

        /** Those that came after that point. */
        public List<Told> after(long last) {
            return newest.stream().filter(told -> told.notice() > last).toList();
        }
    }

    /**
     * @param notice rises with each time that somebody is told of something
     * @param mayAct whether the user may take it on
     */
    public record Told(
            long notice,
            long alert,
            AccountRef account,
            RuleKind kind,
            Severity severity,
            AlertFacts facts,
            boolean mayAct) {}

    private record Prepared(long ticket, long at, Waiting waiting) {}

    /** What waits for the signed-in user, at accounts that they may see. */
    public Waiting mine() {
        long me = currentUser.get().id().value();
        Prepared ready = prepared.get(me);
        if (ready != null && System.nanoTime() - ready.at() < VALID.toNanos()) {
            return ready.waiting();
        }
        return read(Set.of(me)).getOrDefault(me, Waiting.NOTHING);
    }

    /** Those who have no page open are forgotten only. */
    private void prepare(Set<String> topics) {
        long ticket = tickets.incrementAndGet();
        Set<Long> users = topics.stream().map(AlertTopics::user).collect(Collectors.toSet());
        prepared.keySet().removeAll(users);
        Set<Long> watching = topics.stream()
                .filter(liveUpdates::isWatched)
                .map(AlertTopics::user)
                .collect(Collectors.toSet());
        Map<Long, Waiting> waiting = read(watching);
        long now = System.nanoTime();
        // Whoever began to read later knows better.
        watching.forEach(user -> prepared.merge(
                user,
                new Prepared(ticket, now, waiting.getOrDefault(user, Waiting.NOTHING)),
                (one, other) -> one.ticket() > other.ticket() ? one : other));
    }

    private Map<Long, Waiting> read(Collection<Long> users) {
        Map<Long, List<Told>> newest = new HashMap<>();
        Map<Long, Integer> unseen = new HashMap<>();
        Map<String, AlertFacts> facts = new HashMap<>(); // one text for all who are told of one alert
        for (List<Long> chunk : Chunks.of(users)) {
            sql.sql("""
                    select w.user_id, w.notice, w.unseen, w.may_act, al.id, al.kind, al.severity, al.facts,
                        a.id as account_id, a.account_key, a.name
                    from (select n.user_id, n.alert_id, n.id as notice, %s as may_act,
                              count(*) over (partition by n.user_id) as unseen,
                              row_number() over (partition by n.user_id order by n.id desc) as newest
                          from alert_notice n join alert al on al.id = n.alert_id
                          where n.user_id in (:users) and n.seen_at is null and al.open_key is not null
                              and (al.snoozed_until is null or al.snoozed_until <= :today) and %s) w
                    join alert al on al.id = w.alert_id join account a on a.id = al.account_id
                    where w.newest <= :newest order by w.user_id, w.notice desc""".formatted(
                                    AccountScope.mayEdit("al.account_id", "n.user_id"),
                                    AccountScope.maySee("al.account_id", "n.user_id")))
                    .param("users", chunk)
                    .param("today", LocalDate.now(clock))
                    .param("newest", NEWEST)
                    .query(row -> {
                        long user = row.getLong("user_id");
                        unseen.put(user, row.getInt("unseen"));
                        newest.computeIfAbsent(user, key -> new ArrayList<>()).add(told(row, facts));
                    });
        }
        Map<Long, Waiting> waiting = new HashMap<>();
        newest.forEach((user, told) -> waiting.put(user, new Waiting(unseen.getOrDefault(user, 0), List.copyOf(told))));
        return waiting;
    }

    private static Told told(ResultSet row, Map<String, AlertFacts> facts) throws SQLException {
        return new Told(
                row.getLong("notice"),
                row.getLong("id"),
                new AccountRef(
                        new AccountId(row.getLong("account_id")), row.getString("account_key"), row.getString("name")),
                RuleKind.valueOf(row.getString("kind")),
                Severity.ofRank(row.getInt("severity")),
                facts.computeIfAbsent(row.getString("facts"), AlertFacts::read),
                row.getInt("may_act") > 0);
    }
}
