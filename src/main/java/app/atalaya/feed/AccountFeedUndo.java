package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.uikit.Chunks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back accounts that an import created, unless somebody edited them since or something else hangs on them. */
@Component
class AccountFeedUndo {

    private final JdbcClient sql;
    private final AccountAccess access;
    private final FeedNews news;

    AccountFeedUndo(JdbcClient sql, AccountAccess access, FeedNews news) {
        this.sql = sql;
        this.access = access;
        this.news = news;
    }

    int remove(long importId, Collection<String> externalIds) {
        Set<Long> removable = withoutChildrenThatStay(untouched(importId, externalIds));
        if (removable.isEmpty()) {
            return 0;
        }
        news.accountsAboutToGo(removable.stream().map(AccountId::new).collect(Collectors.toSet()));
        List<List<Long>> chunks = Chunks.of(removable);
        chunks.forEach(ids -> sql.sql("update account set parent_id = null where id in (:ids)")
                .param("ids", ids)
                .update());
        return chunks.stream()
                .mapToInt(ids -> sql.sql("delete from account where id in (:ids)")
                        .param("ids", ids)
                        .update())
                .sum();
    }

    private Set<Long> untouched(long importId, Collection<String> externalIds) {
        AccountScope scope = access.editScope();
        Set<Long> found = new HashSet<>();
        for (List<String> chunk : Chunks.of(externalIds)) {
            found.addAll(sql.sql("""
                            select a.id from account a where a.external_id in (:ids) and a.import_id = :import and a.version = 0
                             and not exists (select 1 from contract c where c.account_id = a.id)
                             and not exists (select 1 from contact t where t.account_id = a.id) and """ + " " + scope.predicate("a.id"))
                    .param("ids", chunk)
                    .param("import", importId)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(Long.class)
                    .list());
        }
        return found;
    }

    private Set<Long> withoutChildrenThatStay(Set<Long> candidates) {
        Map<Long, List<Long>> children = children(candidates);
        Set<Long> removable = new HashSet<>(candidates);
        boolean settled = false;
        while (!settled) {
            settled = !removable.removeIf(id -> !removable.containsAll(children.getOrDefault(id, List.of())));
        }
        return removable;
    }

    private Map<Long, List<Long>> children(Set<Long> parents) {
        Map<Long, List<Long>> children = new HashMap<>();
        for (List<Long> chunk : Chunks.of(parents)) {
            sql.sql("select parent_id, id from account where parent_id in (:ids)")
                    .param("ids", chunk)
                    .query(row -> {
                        children.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(row.getLong(2));
                    });
        }
        return children;
    }
}
