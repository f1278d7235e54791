package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.feed.FeedTable.Extra;
import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.Field;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.Chunks;
import app.atalaya.uikit.SqlInstants;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds what belongs to an account: contracts and contacts. */
abstract class PartTarget extends FeedTarget {

    private final FeedKind kind;
    private final JdbcClient client;
    private final FeedSql sql;
    private final CurrentUser currentUser;
    private final SqlInstants instants;

    PartTarget(
            FeedKind kind,
            JdbcClient client,
            JdbcTemplate jdbc,
            AccountAccess access,
            ExchangeRates rates,
            Clock clock,
            FeedSql sql,
            CurrentUser currentUser,
            SqlInstants instants) {
        super(kind, new FeedTable(kind, client, jdbc), access, rates, clock);
        this.kind = kind;
        this.client = client;
        this.sql = sql;
        this.currentUser = currentUser;
        this.instants = instants;
    }

    /** Columns that follow from the others, with their values below. */
    abstract List<Extra> derived();

    abstract List<Object> derivedFrom(Map<String, String> values);

    /** Fills what a new record may leave out. */
    abstract void complete(String externalId, Map<String, String> values, String accountCurrency);

    abstract void announce(Set<AccountId> accounts);

    @Override
    final Map<String, Map<String, String>> completed(Map<String, Stored> stored) {
        Map<String, Map<String, String>> completed = new HashMap<>();
        stored.forEach((id, one) -> {
            Map<String, String> values = new LinkedHashMap<>(one.values());
            values.put(Field.ACCOUNT.name(), one.reference());
            completed.put(id, values);
        });
        return completed;
    }

    @Override
    void checkReferences(
            Map<String, Map<String, String>> wished, Map<String, Stored> stored, List<FeedProblem> problems) {
        Map<String, AccountId> accounts = sql.editableAccounts(accounts(wished));
        wished.forEach((id, values) -> {
            String account = values.getOrDefault(Field.ACCOUNT.name(), "");
            Stored before = stored.get(id);
            boolean stays = before != null && account.equals(before.reference());
            if (!stays && !accounts.containsKey(account)) {
                problems.add(problem(id, Field.ACCOUNT.name(), "account.rule.account", account));
            }
        });
    }

    final Set<String> accounts(Map<String, Map<String, String>> wished) {
        Set<String> accounts = new HashSet<>();
        wished.values().forEach(values -> accounts.add(values.getOrDefault(Field.ACCOUNT.name(), "")));
        accounts.remove("");
        return accounts;
    }

    @Override
    final void write(Map<String, Map<String, String>> wished, Map<String, Stored> stored, long importId) {
        Map<String, AccountId> accounts = sql.editableAccounts(accounts(wished));
        Map<AccountId, String> currencies = sql.currencies(accounts.values());
        List<List<@Nullable Object>> inserts = new ArrayList<>();
        List<List<@Nullable Object>> updates = new ArrayList<>();
        Set<AccountId> touched = new HashSet<>();
        Object now = instants.parameter(clock.instant());
        long me = currentUser.get().id().value();
        wished.forEach((id, values) -> {
            Stored before = stored.get(id);
            AccountId account = accountOf(values, before, accounts);
            touched.add(account);
            if (before == null) {
                complete(id, values, currencies.getOrDefault(account, rates.reporting()));
                inserts.add(row(values, List.of(account.value(), now, me, id, importId, now)));
            } else {
                touched.add(before.account());
                updates.add(row(values, List.of(account.value(), now, me, before.id())));
            }
        });
        List<Extra> touch = new ArrayList<>(derived());
        touch.addAll(List.of(
                new Extra("account_id", Types.BIGINT),
                new Extra("updated_at", SqlTypeValue.TYPE_UNKNOWN),
                new Extra("updated_by", Types.BIGINT)));
        table.update(touch, updates);
        touch.addAll(List.of(
                new Extra("external_id", Types.VARCHAR),
                new Extra("import_id", Types.BIGINT),
                new Extra("created_at", SqlTypeValue.TYPE_UNKNOWN)));
        table.insert(touch, inserts);
        announce(touched);
    }

    private static AccountId accountOf(
            Map<String, String> values, @Nullable Stored before, Map<String, AccountId> accounts) {
        String account = values.getOrDefault(Field.ACCOUNT.name(), "");
        if (before != null && account.equals(before.reference())) {
            return before.account();
        }
        return Objects.requireNonNull(accounts.get(account), "checked before");
    }

    private List<@Nullable Object> row(Map<String, String> values, List<Object> more) {
        List<@Nullable Object> row = table.row(values);
        row.addAll(derivedFrom(values));
        row.addAll(more);
        return row;
    }

    @Override
    final int removeCreated(long importId, Collection<String> externalIds) {
        AccountScope scope = access.editScope();
        Map<Long, AccountId> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(externalIds)) {
            client.sql("select t.id, t.account_id from " + kind.table()
                            + " t where t.external_id in (:ids) and t.import_id = :import and t.version = 0 and "
                            + scope.predicate("t.account_id"))
                    .param("ids", chunk)
                    .param("import", importId)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        found.put(row.getLong(1), new AccountId(row.getLong(2)));
                    });
        }
        for (List<Long> chunk : Chunks.of(found.keySet())) {
            client.sql("delete from " + kind.table() + " where id in (:ids)")
                    .param("ids", chunk)
                    .update();
        }
        announce(Set.copyOf(found.values()));
        return found.size();
    }
}
