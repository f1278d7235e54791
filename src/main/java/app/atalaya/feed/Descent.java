package app.atalaya.feed;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.Chunks;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands above whom among accounts: no account may stand above itself. */
@Component
class Descent {

    private static final int DEEPEST = 50;

    private final JdbcClient sql;

    Descent(JdbcClient sql) {
        this.sql = sql;
    }

    /** The parent of each of them, of their parents and so on; external ids, or {@code #} and the own id where there is none. */
    Map<String, String> above(Collection<AccountId> accounts) {
        Map<String, String> parents = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        Set<Long> level = new HashSet<>(accounts.stream().map(AccountId::value).toList());
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            seen.addAll(level);
            Set<Long> next = new HashSet<>();
            for (var chunk : Chunks.of(level)) {
                sql.sql("""
                                select a.id, a.external_id, p.id, p.external_id
                                from account a join account p on p.id = a.parent_id where a.id in (:ids)""").param("ids", chunk).query(row -> {
                    parents.put(name(row.getLong(1), row.getString(2)), name(row.getLong(3), row.getString(4)));
                    next.add(row.getLong(3));
                });
            }
            next.removeAll(seen);
            level = next;
        }
        return parents;
    }

    private static String name(long id, @Nullable String externalId) {
        return externalId == null ? "#" + id : externalId;
    }

    /** Whether the way up from the account leads back to it. */
    static boolean isCircular(String account, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String current = parents.get(account);
        while (current != null && !current.isEmpty() && seen.add(current)) {
            if (current.equals(account)) {
                return true;
            }
            current = parents.get(current);
        }
        return false;
    }
}
