package app.atalaya.feed;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountKeys;
import app.atalaya.account.AccountType;
import app.atalaya.account.TeamRole;
import app.atalaya.feed.FeedTable.Extra;
import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.Names;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.uikit.SqlInstants;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.stereotype.Component;

/** Writes fed accounts: their fields first, then who stands above them and who works on them. */
@Component
class AccountFeedWriter {

    private static final List<Extra> DERIVED =
            List.of(new Extra("name_folded", Types.VARCHAR), new Extra("owner_id", Types.BIGINT));

    private final FeedSql sql;
    private final AccountKeys keys;
    private final ExchangeRates rates;
    private final CurrentUser currentUser;
    private final SqlInstants instants;
    private final FeedNews news;
    private final Clock clock;

    AccountFeedWriter(
            FeedSql sql,
            AccountKeys keys,
            ExchangeRates rates,
            CurrentUser currentUser,
            SqlInstants instants,
            FeedNews news,
            Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.rates = rates;
        this.currentUser = currentUser;
        this.instants = instants;
        this.news = news;
        this.clock = clock;
    }

    void write(
            FeedTable table,
            Map<String, Map<String, String>> wished,
            Map<String, Stored> stored,
            Map<String, Optional<Long>> owners,
            Set<String> parents,
            long importId) {
        Map<String, Map<String, String>> fresh = new LinkedHashMap<>(wished);
        fresh.keySet().removeAll(stored.keySet());
        Map<String, Map<String, String>> known = new LinkedHashMap<>(wished);
        known.keySet().removeAll(fresh.keySet());
        insert(table, fresh, owners, importId);
        update(table, known, stored, owners);
        Map<String, AccountId> ids = sql.accounts(wished.keySet());
        place(table, wished, stored, ids, sql.accounts(parents));
        staff(table, wished, stored, owners, ids);
        news.accountsChanged(Set.copyOf(ids.values()));
    }

    private void insert(
            FeedTable table,
            Map<String, Map<String, String>> fresh,
            Map<String, Optional<Long>> owners,
            long importId) {
        List<Extra> extras = new ArrayList<>(DERIVED);
        extras.addAll(List.of(
                new Extra("external_id", Types.VARCHAR),
                new Extra("account_key", Types.VARCHAR),
                new Extra("import_id", Types.BIGINT),
                new Extra("created_at", SqlTypeValue.TYPE_UNKNOWN),
                new Extra("updated_at", SqlTypeValue.TYPE_UNKNOWN),
                new Extra("updated_by", Types.BIGINT)));
        List<String> names = fresh.values().stream()
                .map(values -> values.getOrDefault("name", ""))
                .toList();
        List<String> free = keys.forNames(names);
        Object now = instants.parameter(clock.instant());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        fresh.forEach((id, values) -> {
            values.putIfAbsent("type", AccountType.STANDARD.name());
            values.putIfAbsent("currency", rates.reporting());
            List<@Nullable Object> row = row(table, values, owners.get(id));
            row.addAll(List.of(
                    id, free.get(rows.size()), importId, now, now, me().id().value()));
            rows.add(row);
        });
        table.insert(extras, rows);
    }

    private void update(
            FeedTable table,
            Map<String, Map<String, String>> known,
            Map<String, Stored> stored,
            Map<String, Optional<Long>> owners) {
        List<Extra> extras = new ArrayList<>(DERIVED);
        extras.addAll(
                List.of(new Extra("updated_at", SqlTypeValue.TYPE_UNKNOWN), new Extra("updated_by", Types.BIGINT)));
        Object now = instants.parameter(clock.instant());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        known.forEach((id, values) -> {
            List<@Nullable Object> row = row(table, values, owners.get(id));
            row.addAll(List.of(
                    now,
                    me().id().value(),
                    Objects.requireNonNull(stored.get(id)).id()));
            rows.add(row);
        });
        table.update(extras, rows);
    }

    private static List<@Nullable Object> row(
            FeedTable table, Map<String, String> values, @Nullable Optional<Long> owner) {
        List<@Nullable Object> row = table.row(values);
        row.add(Names.folded(values.getOrDefault("name", "")));
        row.add(owner == null ? null : owner.orElse(null));
        return row;
    }

    private static void place(
            FeedTable table,
            Map<String, Map<String, String>> wished,
            Map<String, Stored> stored,
            Map<String, AccountId> ids,
            Map<String, AccountId> parents) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        wished.forEach((id, values) -> {
            String parent = values.getOrDefault("parent", "");
            Stored before = stored.get(id);
            if (!parent.equals(before == null ? "" : before.reference())) {
                AccountId above = parent.isEmpty() ? null : parents.get(parent);
                List<@Nullable Object> row = new ArrayList<>();
                row.add(above == null ? null : above.value());
                row.add(Objects.requireNonNull(ids.get(id)).value());
                rows.add(row);
            }
        });
        table.batch("update account set parent_id = ? where id = ?", new int[] {Types.BIGINT, Types.BIGINT}, rows);
    }

    /** Owners become members; a former owner stays as one, and so does whoever makes an account for somebody else. */
    private void staff(
            FeedTable table,
            Map<String, Map<String, String>> wished,
            Map<String, Stored> stored,
            Map<String, Optional<Long>> owners,
            Map<String, AccountId> ids) {
        List<List<@Nullable Object>> former = new ArrayList<>();
        List<List<@Nullable Object>> members = new ArrayList<>();
        for (String id : wished.keySet()) {
            long account = Objects.requireNonNull(ids.get(id)).value();
            Long owner = owners.getOrDefault(id, Optional.empty()).orElse(null);
            Stored before = stored.get(id);
            if (before == null && !me().is(Role.ADMINISTRATOR)) {
                members.add(List.of(account, me().id().value(), TeamRole.SALES.name()));
            }
            if (owner != null && (before == null || !owner.equals(before.owner()))) {
                former.add(List.of(account));
                members.add(List.of(account, owner, TeamRole.OWNER.name()));
            }
        }
        table.batch(
                "update account_member set role = 'SALES' where account_id = ? and role = 'OWNER'",
                new int[] {Types.BIGINT},
                former);
        table.batch(
                "insert into account_member (account_id, user_id, role) values (?, ?, ?) on duplicate key update role = values(role)",
                new int[] {Types.BIGINT, Types.BIGINT, Types.VARCHAR},
                members);
    }

    private SignedInUser me() {
        return currentUser.get();
    }
}
