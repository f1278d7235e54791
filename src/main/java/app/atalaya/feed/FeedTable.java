package app.atalaya.feed;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.uikit.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the records of one kind by their external ids, a thousand at a time. */
final class FeedTable {

    private final FeedKind kind;
    private final List<FeedColumn> columns;
    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    FeedTable(FeedKind kind, JdbcClient sql, JdbcTemplate jdbc) {
        this.kind = kind;
        this.columns = FeedColumn.of(kind);
        this.sql = sql;
        this.jdbc = jdbc;
    }

    List<FeedColumn> columns() {
        return columns;
    }

    /**
     * A record that exists.
     *
     * @param account the account itself, or the one that the contract or contact belongs to
     * @param reference external id of that account, or of the account's parent; empty where there is none
     * @param owner of an account; null for the other kinds
     * @param values canonical, without {@code reference} and {@code owner}
     */
    record Stored(
            long id,
            AccountId account,
            boolean visible,
            boolean editable,
            String reference,
            @Nullable Long owner,
            Map<String, String> values) {}

    /** By external id, those of others too: whoever asks must look at {@code visible} and {@code editable}. */
    Map<String, Stored> load(Collection<String> externalIds, AccountScope visible, AccountScope editable) {
        String account = kind == FeedKind.ACCOUNT ? "t.id" : "t.account_id";
        String reference = kind == FeedKind.ACCOUNT
                ? "left join account p on p.id = t.parent_id"
                : "join account p on p.id = t.account_id";
        StringBuilder select = new StringBuilder("select t.external_id, t.id, " + account + ", "
                + "case when " + visible.predicate(account) + " then 1 else 0 end, "
                + "case when " + editable.predicate(account) + " then 1 else 0 end, p.external_id, "
                + (kind == FeedKind.ACCOUNT ? "t.owner_id" : "t.id"));
        columns.forEach(column -> select.append(", t.").append(column.column()));
        select.append(" from ").append(kind.table()).append(" t ").append(reference);
        Map<String, Stored> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(externalIds)) {
            sql.sql(select + " where t.external_id in (:ids)")
                    .param("ids", chunk)
                    .param(AccountScope.VIEWER, visible.viewer().value())
                    .query(row -> {
                        found.put(row.getString(1), stored(row));
                    });
        }
        return found;
    }

    private Stored stored(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        int index = 8;
        for (FeedColumn column : columns) {
            values.put(column.field(), column.fromSql(row, index++));
        }
        String reference = row.getString(6);
        return new Stored(
                row.getLong(2),
                new AccountId(row.getLong(3)),
                row.getBoolean(4),
                row.getBoolean(5),
                reference == null ? "" : reference,
                kind == FeedKind.ACCOUNT ? row.getObject(7, Long.class) : null,
                values);
    }

    /** The fed columns' values, ready for the values of further columns. */
    List<@Nullable Object> row(Map<String, String> values) {
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.toSql(values.get(column.field()))));
        return row;
    }

    /** One more column than the fed ones, with the same order of values in each row. */
    record Extra(String column, int type) {}

    void insert(List<Extra> extras, List<List<@Nullable Object>> rows) {
        List<String> names = names(extras);
        String marks = String.join(", ", names.stream().map(name -> "?").toList());
        batch(
                "insert into " + kind.table() + " (" + String.join(", ", names) + ") values (" + marks + ")",
                types(extras),
                rows);
    }

    /** The rows' last value is the record's id. */
    void update(List<Extra> extras, List<List<@Nullable Object>> rows) {
        List<String> assignments =
                names(extras).stream().map(name -> name + " = ?").toList();
        List<Extra> withId = new ArrayList<>(extras);
        withId.add(new Extra("id", Types.BIGINT));
        batch(
                "update " + kind.table() + " set " + String.join(", ", assignments)
                        + ", version = version + 1 where id = ?",
                types(withId),
                rows);
    }

    private List<String> names(List<Extra> extras) {
        List<String> names =
                new ArrayList<>(columns.stream().map(FeedColumn::column).toList());
        extras.forEach(extra -> names.add(extra.column()));
        return names;
    }

    private int[] types(List<Extra> extras) {
        List<Integer> types =
                new ArrayList<>(columns.stream().map(FeedColumn::type).toList());
        extras.forEach(extra -> types.add(extra.type()));
        return types.stream().mapToInt(Integer::intValue).toArray();
    }

    void batch(String statement, int[] types, List<List<@Nullable Object>> rows) {
        for (List<List<@Nullable Object>> chunk : Chunks.of(rows)) {
            List<@Nullable Object[]> arguments = new ArrayList<>(chunk.size());
            chunk.forEach(row -> arguments.add(row.toArray()));
            jdbc.batchUpdate(statement, arguments, types);
        }
    }
}
