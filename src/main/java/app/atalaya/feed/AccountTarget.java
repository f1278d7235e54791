package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.field.ExchangeRates;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds accounts. New ones belong to the acting user unless an owner is named. */
@Component
class AccountTarget extends FeedTarget {

    private final FeedSql sql;
    private final FeedOwners owners;
    private final Descent descent;
    private final AccountFeedWriter writer;
    private final AccountFeedUndo undo;
    private final CurrentUser currentUser;

    AccountTarget(
            JdbcClient client,
            JdbcTemplate jdbc,
            AccountAccess access,
            ExchangeRates rates,
            Clock clock,
            FeedSql sql,
            FeedOwners owners,
            Descent descent,
            AccountFeedWriter writer,
            AccountFeedUndo undo,
            CurrentUser currentUser) {
        super(FeedKind.ACCOUNT, new FeedTable(FeedKind.ACCOUNT, client, jdbc), access, rates, clock);
        this.sql = sql;
        this.owners = owners;
        this.descent = descent;
        this.writer = writer;
        this.undo = undo;
        this.currentUser = currentUser;
    }

    @Override
    Set<String> unclearable() {
        return Set.of("type", "currency", "owner");
    }

    @Override
    Map<String, Map<String, String>> completed(Map<String, Stored> stored) {
        Map<String, String> present = owners.present(stored);
        Map<String, Map<String, String>> completed = new HashMap<>();
        stored.forEach((id, one) -> {
            Map<String, String> values = new LinkedHashMap<>(one.values());
            values.put("owner", present.getOrDefault(id, ""));
            values.put("parent", one.reference());
            completed.put(id, values);
        });
        return completed;
    }

    @Override
    void checkReferences(
            Map<String, Map<String, String>> wished, Map<String, Stored> stored, List<FeedProblem> problems) {
        boolean mayCreate = mayCreate(currentUser.get());
        Map<String, Optional<Long>> found = owners.wished(wished, stored);
        Map<String, AccountId> parents = sql.visibleAccounts(parents(wished));
        Map<String, String> lines = descent.above(parents.values());
        wished.forEach((id, values) -> lines.put(id, values.getOrDefault("parent", "")));
        wished.forEach((id, values) -> {
            if (!stored.containsKey(id) && !mayCreate) {
                problems.add(problem(id, "", "account.rule.may-not-create"));
            }
            String owner = values.getOrDefault("owner", "");
            if (!owner.isEmpty() && found.getOrDefault(id, Optional.empty()).isEmpty()) {
                problems.add(problem(id, "owner", "account.rule.person", owner));
            }
            String parent = values.getOrDefault("parent", "");
            if (!parent.isEmpty() && !parents.containsKey(parent) && !wished.containsKey(parent)) {
                problems.add(problem(id, "parent", "account.rule.account", parent));
            } else if (!parent.isEmpty() && Descent.isCircular(id, lines)) {
                problems.add(problem(id, "parent", "account.rule.parent-cycle"));
            }
        });
    }

    private static Set<String> parents(Map<String, Map<String, String>> wished) {
        Set<String> parents = new HashSet<>();
        wished.values().forEach(values -> parents.add(values.getOrDefault("parent", "")));
        parents.remove("");
        return parents;
    }

    private static boolean mayCreate(SignedInUser user) {
        return user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.ADMINISTRATOR);
    }

    @Override
    void write(Map<String, Map<String, String>> wished, Map<String, Stored> stored, long importId) {
        writer.write(table, wished, stored, owners.wished(wished, stored), parents(wished), importId);
    }

    @Override
    int removeCreated(long importId, Collection<String> externalIds) {
        return undo.remove(importId, externalIds);
    }
}
