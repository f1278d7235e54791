package app.atalaya.uikit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries what changed on one node to the pages of the others that share the database, in a table: written in the transaction that made
 * the change, so that nothing is told that did not happen. Where there is one node only, nothing is written.
 *
 * <p>No clock takes part: a node is there as long as its beat goes on from one look to the next.
 */
@Component
class NodeNews {

    /** Over so many of one kind, all of that kind are announced: the other pages read once too often, the table stays small. */
    private static final int MOST_OF_A_KIND = 200;

    static final String ALL_OF_A_KIND = ":*";

    /** Beats for which a row is kept, and looked for: ids are given before the commit, so a lower one may appear after a higher one. */
    private static final int KEPT_BEATS = 12;

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Long> beats = new HashMap<>();
    private final NavigableMap<Long, Long> lastIds = new TreeMap<>();
    private final Set<Long> heard = new HashSet<>();
    private volatile boolean others;
    private long beat;
    private long from = -1;

    NodeNews(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Whether there is anybody to tell, and to listen to. */
    boolean hasOthers() {
        return others;
    }

    /** In the caller's transaction, if there is one. */
    void tell(Collection<String> topics) {
        if (others && !topics.isEmpty()) {
            List<Object[]> rows = gathered(topics).stream()
                    .map(topic -> new Object[] {me, topic})
                    .toList();
            jdbc.batchUpdate("insert into node_news (node, topic) values (?, ?)", rows);
        }
    }

    /** What the others have told since the last time; to be called by one thread. */
    Set<String> listen() {
        Set<String> topics = new LinkedHashSet<>();
        if (!others) {
            return topics;
        }
        sql.sql("select id, topic from node_news where id > :from and node <> :me order by id")
                .param("from", from)
                .param("me", me)
                .query(row -> {
                    if (heard.add(row.getLong(1))) {
                        topics.add(row.getString(2));
                    }
                });
        return topics;
    }

    /** Shows that this node is there, and finds out who else is; every few seconds, by the thread that listens. */
    void beat() {
        beat++;
        int known = sql.sql("update node_pulse set beat = :beat where node = :me")
                .param("beat", beat)
                .param("me", me)
                .update();
        if (known == 0) {
            sql.sql("insert into node_pulse (node, beat) values (?, ?)")
                    .params(me, beat)
                    .update();
        }
        Map<String, Long> now = new HashMap<>();
        sql.sql("select node, beat from node_pulse where node <> ?").param(me).query(row -> {
            now.put(row.getString(1), row.getLong(2));
        });
        boolean anybody = now.entrySet().stream().anyMatch(node -> isAlive(node.getKey(), node.getValue()));
        beats.keySet().retainAll(now.keySet());
        beats.putAll(now);
        tidy();
        others = anybody;
    }

    /** Takes this node off, so that the others need not find out. */
    void leave() {
        sql.sql("delete from node_pulse where node = ?").param(me).update();
    }

    /** Seen for the first time, it counts: rather one row too many than a page that is not told. */
    private boolean isAlive(String node, long itsBeat) {
        Long before = beats.get(node);
        return before == null || before != itsBeat;
    }

    private void tidy() {
        long last = sql.sql("select coalesce(max(id), 0) from node_news")
                .query((row, n) -> row.getLong(1))
                .single();
        if (from < 0) {
            from = last; // what was told before this node was there
        }
        lastIds.put(beat, last);
        Map<Long, Long> old = lastIds.headMap(beat - KEPT_BEATS, true);
        if (!old.isEmpty()) {
            long until = lastIds.floorEntry(beat - KEPT_BEATS).getValue();
            from = Math.max(from, until);
            heard.removeIf(id -> id <= from);
            sql.sql("delete from node_news where id <= ?").param(until).update();
            old.clear();
        }
    }

    private static Set<String> gathered(Collection<String> topics) {
        Map<String, Set<String>> kinds = topics.stream()
                .collect(Collectors.groupingBy(NodeNews::kind, Collectors.toCollection(LinkedHashSet::new)));
        Set<String> gathered = new LinkedHashSet<>();
        kinds.forEach((kind, each) -> {
            if (each.size() > MOST_OF_A_KIND) {
                gathered.add(kind + ALL_OF_A_KIND);
            } else {
                gathered.addAll(each);
            }
        });
        return gathered;
    }

    private static String kind(String topic) {
        int colon = topic.indexOf(':');
        return colon < 0 ? topic : topic.substring(0, colon);
    }

    /** Whether it means all of a kind. */
    static boolean isWide(String told) {
        return told.endsWith(ALL_OF_A_KIND);
    }

    /** Whether a topic that means all of a kind means this one. */
    static boolean means(String wide, String topic) {
        return topic.startsWith(wide.substring(0, wide.length() - 1));
    }
}
