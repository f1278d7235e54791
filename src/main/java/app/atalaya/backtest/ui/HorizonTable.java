package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.HorizonFigures;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All figures, a column for each horizon; a horizon that cannot be measured says why below. */
class HorizonTable extends TitledCard {

    private final List<HorizonFigures> horizons;
    private final FigureTable table;

    HorizonTable(BacktestFigures figures, long run, BacktestState state) {
        super(BacktestWords.text("backtest.table.title"));
        horizons = figures.horizons();
        List<Object> headings = new ArrayList<>(List.of(getTranslation("backtest.table.within")));
        horizons.forEach(horizon -> headings.add(link(horizon.days(), run, state)));
        table = new FigureTable("backtest-horizons", getTranslation("backtest.table.title"), headings);
        row("auc", HorizonTable::auc);
        row("lift", HorizonTable::lift);
        row("precision", horizon -> BacktestWords.share(horizon.matrix().precision()));
        row("recall", horizon -> BacktestWords.share(horizon.matrix().recall()));
        count("hits", horizon -> horizon.matrix().hits());
        count("misses", horizon -> horizon.matrix().misses());
        count("falseAlarms", horizon -> horizon.matrix().falseAlarms());
        count("correctRejections", horizon -> horizon.matrix().correctRejections());
        row("unknown", HorizonTable::unknown);
        count("open", HorizonFigures::open);
        count("lost", HorizonFigures::lostAccounts);
        count("stayed", HorizonFigures::stayedAccounts);
        Paragraph note = new Paragraph(getTranslation("backtest.table.note"));
        note.addClassName("at-secondary");
        add(table, note);
        horizons.stream().filter(horizon -> horizon.measured() == null).forEach(horizon -> {
            Paragraph refusal = new Paragraph(BacktestWords.refusal(horizon));
            refusal.setId("backtest-refusal-" + horizon.days());
            refusal.addClassName("backtest-refusal");
            add(refusal);
        });
    }

    private static Component link(int days, long run, BacktestState state) {
        RouterLink link = new RouterLink("", BacktestView.class);
        link.setText(BacktestWords.days(days));
        link.setQueryParameters(state.at(run, days).query());
        link.setId("backtest-horizon-" + days);
        if (days == state.horizon()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void count(String name, Function<HorizonFigures, Integer> figure) {
        row(name, horizon -> BacktestWords.number(figure.apply(horizon)));
    }

    private void row(String name, Function<HorizonFigures, Object> figure) {
        table.row(
                getTranslation("backtest.table." + name),
                horizons.stream().map(figure).toList());
    }

    private static Object auc(HorizonFigures horizon) {
        Measured measured = horizon.measured();
        if (measured == null) {
            return BacktestWords.auc(null);
        }
        Span interval = new Span(BacktestWords.interval(measured));
        interval.addClassName("at-secondary");
        Div cell = new Div(new Span(BacktestWords.auc(measured)), interval);
        cell.addClassName("backtest-auc");
        return cell;
    }

    private static Object lift(HorizonFigures horizon) {
        Measured measured = horizon.measured();
        return measured == null
                ? BacktestWords.auc(null)
                : "× " + Formats.current().number(measured.lift(), 1);
    }

    private static Object unknown(HorizonFigures horizon) {
        return BacktestWords.text("backtest.table.unknownCounts", horizon.unknownLost(), horizon.unknownStayed());
    }
}
