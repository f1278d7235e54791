package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestParameters;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as its URL says.
 *
 * @param run null: the newest
 * @param with the run it is compared with
 * @param horizon which the charts are about, in days
 */
record BacktestState(@Nullable Long run, @Nullable Long with, int horizon) implements Serializable {

    private static final String RUN = "run";
    private static final String WITH = "with";
    private static final String HORIZON = "horizon";

    static BacktestState of(QueryParameters query) {
        int horizon = UrlValues.number(query, HORIZON)
                .map(Long::intValue)
                .filter(BacktestParameters.HORIZONS::contains)
                .orElse(BacktestParameters.FIT_HORIZON);
        return new BacktestState(
                UrlValues.number(query, RUN).orElse(null),
                UrlValues.number(query, WITH).orElse(null),
                horizon);
    }

    static BacktestState run(long run) {
        return new BacktestState(run, null, BacktestParameters.FIT_HORIZON);
    }

    BacktestState comparedWith(long shown, @Nullable Long other) {
        return new BacktestState(shown, other, horizon);
    }

    BacktestState at(long shown, int days) {
        return new BacktestState(shown, with, days);
    }

    QueryParameters query() {
        Map<String, String> values = new LinkedHashMap<>();
        if (run != null) {
            values.put(RUN, run.toString());
        }
        if (with != null) {
            values.put(WITH, with.toString());
        }
        if (horizon != BacktestParameters.FIT_HORIZON) {
            values.put(HORIZON, String.valueOf(horizon));
        }
        return QueryParameters.simple(values);
    }
}
