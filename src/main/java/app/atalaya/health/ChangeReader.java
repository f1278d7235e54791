package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.ChangedSignals.Changed;
import app.atalaya.health.ChangedSignals.Fate;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.SqlInstants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the records behind the steps of a change. Whoever calls has checked that the user may see the account. */
@Component
class ChangeReader {

    private static final String CHANGED = """
            from account_signal where account_id = :account and kind in (:kinds%1$s)
                and (occurred_at >= :cameFrom%1$s and occurred_at < :cameUntil%1$s
                    or occurred_at >= :leftFrom%1$s and occurred_at < :leftUntil%1$s
                    or occurred_at >= :staleFrom%1$s and occurred_at < :staleUntil%1$s)
            """;

    /** Ranges do not overlap, and what came is later than the rest. */
    private static final String FATE = "case when occurred_at >= :cameFrom%1$s then 'CAME'"
            + " when occurred_at >= :staleFrom%1$s and occurred_at < :staleUntil%1$s then 'STALE' else 'LEFT' end";

    private final JdbcClient sql;
    private final SqlInstants instants;

    ChangeReader(JdbcClient sql, SqlInstants instants) {
        this.sql = sql;
        this.instants = instants;
    }

    /** The first day of an account's history. */
    @Nullable
    LocalDate begins(AccountId account) {
        return sql.sql("select on_day from health_history where account_id = :account order by on_day limit 1")
                .param("account", account.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** How many records stand behind each step that moved or went stale: one statement. */
    Map<String, ChangeNews> news(AccountId account, Comparison comparison) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account.value()));
        List<String> parts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (ChangeStep step : comparison.steps()) {
            if (step.tenths() != 0 || step.wentStale()) {
                String number = String.valueOf(keys.size());
                keys.add(step.key());
                bind(number, step, comparison, parameters);
                parts.add("select %1$s as step, fate, count(*) as records from (select ".formatted(number)
                        + (FATE + " as fate " + CHANGED).formatted(number) + ") f" + number + " group by fate");
            }
        }
        Map<String, ChangeNews> news = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            sql.sql(String.join("\nunion all ", parts)).params(parameters).query(row -> {
                int records = row.getInt("records");
                Fate fate = Fate.valueOf(row.getString("fate"));
                news.merge(keys.get(row.getInt("step")), only(fate, records), ChangeReader::sum);
            });
        }
        return news;
    }

    ChangedSignals signals(AccountId account, ChangeStep step, Comparison comparison, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account.value()));
        bind("", step, comparison, parameters);
        int total = sql.sql("select count(*) " + CHANGED.formatted(""))
                .params(parameters)
                .query((row, n) -> row.getInt(1))
                .single();
        return new ChangedSignals(
                total,
                sql.sql("select kind, occurred_at, quantity, scale, source, external_id, subject, "
                                + (FATE + " as fate " + CHANGED).formatted("")
                                + " order by occurred_at desc, id desc limit :limit offset :offset")
                        .params(parameters)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, n) ->
                                new Changed(HealthExplanations.evidence(row), Fate.valueOf(row.getString("fate"))))
                        .list());
    }

    private void bind(String number, ChangeStep step, Comparison comparison, Map<String, Object> parameters) {
        Measure measure = step.before().measure();
        LocalDate before = Objects.requireNonNull(comparison.before()).day();
        ChangeWindow window = ChangeWindow.of(measure, before, comparison.now().day(), step.wentStale());
        parameters.put(
                "kinds" + number, measure.kinds().stream().map(SignalKind::name).toList());
        parameters.put("cameFrom" + number, instants.parameter(window.cameFrom()));
        parameters.put("cameUntil" + number, instants.parameter(window.cameUntil()));
        parameters.put("leftFrom" + number, instants.parameter(window.leftFrom()));
        parameters.put("leftUntil" + number, instants.parameter(window.leftUntil()));
        parameters.put("staleFrom" + number, instants.parameter(window.staleFrom()));
        parameters.put("staleUntil" + number, instants.parameter(window.staleUntil()));
    }

    private static ChangeNews only(Fate fate, int records) {
        return switch (fate) {
            case CAME -> new ChangeNews(records, 0, 0);
            case LEFT -> new ChangeNews(0, records, 0);
            case STALE -> new ChangeNews(0, 0, records);
        };
    }

    private static ChangeNews sum(ChangeNews one, ChangeNews other) {
        return new ChangeNews(one.came() + other.came(), one.left() + other.left(), one.stale() + other.stale());
    }
}
