package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.HorizonFigures;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two runs side by side, horizon by horizon. */
class CompareCard extends TitledCard {

    CompareCard(BacktestRun run, BacktestFigures figures, BacktestRun other, BacktestFigures others) {
        super(BacktestWords.text("backtest.compare.title", String.valueOf(run.id()), String.valueOf(other.id())));
        setId("backtest-compare");
        String mine = BacktestWords.text("backtest.run.name", String.valueOf(run.id()));
        String theirs = BacktestWords.text("backtest.run.name", String.valueOf(other.id()));
        FigureTable table = new FigureTable(
                "backtest-compare-table",
                getTranslation("backtest.compare.with"),
                List.of(
                        getTranslation("backtest.table.within"),
                        getTranslation("backtest.compare.auc", mine),
                        getTranslation("backtest.compare.auc", theirs),
                        getTranslation("backtest.compare.difference"),
                        getTranslation("backtest.compare.alarms", mine),
                        getTranslation("backtest.compare.alarms", theirs)));
        for (HorizonFigures horizon : figures.horizons()) {
            HorizonFigures beside = others.horizon(horizon.days());
            table.row(
                    BacktestWords.days(horizon.days()),
                    List.of(
                            auc(horizon.measured()),
                            auc(beside.measured()),
                            new Delta(difference(horizon.measured(), beside.measured()), 2),
                            alarms(horizon),
                            alarms(beside)));
        }
        add(table);
        note(run, other);
    }

    private void note(BacktestRun run, BacktestRun other) {
        boolean alike = run.parameters().equals(other.parameters());
        Paragraph note =
                new Paragraph(getTranslation(alike ? "backtest.compare.note" : "backtest.compare.otherParameters"));
        note.addClassName(alike ? "at-secondary" : "backtest-refusal");
        add(note);
        if (!alike) {
            Paragraph theirs = new Paragraph(BacktestWords.parameters(other.parameters()));
            theirs.addClassName("at-secondary");
            add(theirs);
        }
    }

    private static @Nullable Double difference(@Nullable Measured one, @Nullable Measured other) {
        return one == null || other == null ? null : Double.valueOf(one.auc() - other.auc());
    }

    private static Object auc(@Nullable Measured measured) {
        if (measured == null) {
            return BacktestWords.auc(null);
        }
        Span interval = new Span(BacktestWords.interval(measured));
        interval.addClassName("at-secondary");
        Div cell = new Div(new Span(BacktestWords.auc(measured)), interval);
        cell.addClassName("backtest-auc");
        return cell;
    }

    private static String alarms(HorizonFigures horizon) {
        return BacktestWords.text(
                "backtest.compare.shares",
                BacktestWords.share(horizon.matrix().precision()),
                BacktestWords.share(horizon.matrix().recall()));
    }
}
