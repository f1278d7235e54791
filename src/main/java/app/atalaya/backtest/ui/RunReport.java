package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.BacktestRun.State;
import app.atalaya.backtest.Backtests;
import app.atalaya.backtest.HorizonFigures;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.backtest.LeadTime;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one run found, and how another one differs from it. */
class RunReport extends Div {

    private static final int TO_COMPARE = 50;

    private final transient Backtests backtests;
    private final transient BacktestRun run;
    private final transient @Nullable BacktestRun other;
    private final BacktestState state;
    private final transient @Nullable TakeOver takeOver;
    private final SerializableConsumer<Long> open;

    RunReport(
            Backtests backtests,
            BacktestRun run,
            @Nullable BacktestRun other,
            BacktestState state,
            @Nullable TakeOver takeOver,
            SerializableConsumer<Long> open) {
        this.backtests = backtests;
        this.run = run;
        this.other = other;
        this.state = state;
        this.takeOver = takeOver;
        this.open = open;
        addClassName("backtest-run");
        setId("backtest-run-" + run.id());
        add(head());
        BacktestFigures figures = run.figures();
        if (figures != null) {
            show(figures);
        } else if (run.state() == State.RUNNING) {
            add(progress());
        } else {
            String failure = run.failureKey();
            add(new EmptyState(
                    Icons.WARNING, "backtest.failed", failure == null ? "backtest.failure.unexpected" : failure));
        }
    }

    private Div head() {
        H2 title = new H2(getTranslation("backtest.run.title", String.valueOf(run.id()), BacktestWords.model(run)));
        Paragraph parameters = new Paragraph(BacktestWords.parameters(run.parameters()));
        parameters.addClassName("at-secondary");
        Div words = new Div(title, parameters);
        Div head = new Div(words);
        head.addClassName("backtest-head");
        if (run.figures() != null) {
            head.add(compareWith());
        }
        return head;
    }

    private Select<BacktestRun> compareWith() {
        List<BacktestRun> others = backtests.page(0, TO_COMPARE).stream()
                .filter(each -> each.figures() != null && each.id() != run.id())
                .toList();
        Select<BacktestRun> select = new Select<>();
        select.setId("backtest-with");
        select.setLabel(getTranslation("backtest.compare.with"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("backtest.compare.none"));
        select.setItemLabelGenerator(each -> each == null ? getTranslation("backtest.compare.none") : name(each));
        select.setItems(others);
        select.setValue(others.stream()
                .filter(each -> other != null && each.id() == other.id())
                .findFirst()
                .orElse(null));
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                BacktestView.class,
                state.comparedWith(
                                run.id(),
                                change.getValue() == null
                                        ? null
                                        : Long.valueOf(change.getValue().id()))
                        .query())));
        select.setEnabled(!others.isEmpty());
        return select;
    }

    private static String name(BacktestRun each) {
        return BacktestWords.text("backtest.run.name", String.valueOf(each.id())) + " · " + BacktestWords.model(each);
    }

    private Div progress() {
        ProgressBar bar = new ProgressBar(0, 100, run.progress());
        bar.getElement().setAttribute("aria-label", getTranslation("backtest.progress"));
        Div progress = new Div(new Paragraph(getTranslation("backtest.state.running", run.progress())), bar);
        progress.addClassNames("at-card", "backtest-progress");
        progress.setId("backtest-progress");
        return progress;
    }

    private void show(BacktestFigures figures) {
        HorizonFigures horizon = figures.horizon(state.horizon());
        add(kpis(figures, horizon));
        BacktestFigures others = other == null ? null : other.figures();
        if (other != null && others != null) {
            add(new CompareCard(run, figures, other, others));
        }
        add(new HorizonTable(figures, run.id(), state));
        Measured measured = horizon.measured();
        if (measured != null) {
            Measured beside =
                    others == null ? null : others.horizon(state.horizon()).measured();
            Div charts = new Div(
                    new RocCard(horizon.days(), measured, beside, run, other),
                    new TenthsCard(horizon.days(), measured));
            charts.addClassName("backtest-charts");
            add(charts);
        }
        add(new SuggestionCard(backtests, run, figures, takeOver, open));
    }

    private Div kpis(BacktestFigures figures, HorizonFigures horizon) {
        Formats formats = Formats.current();
        Measured measured = horizon.measured();
        LeadTime lead = figures.leadTime();
        Double median = lead.medianDays();
        Div kpis = new Div(
                new Kpi(getTranslation("backtest.kpi.auc", horizon.days()), BacktestWords.auc(measured))
                        .note(
                                measured == null
                                        ? getTranslation("backtest.kpi.tooFew")
                                        : getTranslation("backtest.kpi.interval", BacktestWords.interval(measured)))
                        .definition("backtest-auc-info", getTranslation("backtest.definition.auc")),
                new Kpi(
                                getTranslation("backtest.kpi.losses"),
                                BacktestWords.number(figures.churned() + figures.notRenewed()))
                        .note(getTranslation("backtest.kpi.lossesNote", figures.churned(), figures.notRenewed()))
                        .definition(
                                "backtest-losses-info",
                                getTranslation(
                                        "backtest.definition.losses",
                                        run.parameters().graceDays())),
                new Kpi(
                                getTranslation("backtest.kpi.lead"),
                                median == null
                                        ? getTranslation("common.notAvailable")
                                        : BacktestWords.days((int) Math.round(median)))
                        .note(getTranslation("backtest.kpi.leadNote", lead.warned(), lead.events()))
                        .definition("backtest-lead-info", getTranslation("backtest.definition.lead")),
                new Kpi(getTranslation("backtest.kpi.samples"), BacktestWords.number(figures.samples()))
                        .note(getTranslation(
                                "backtest.kpi.samplesNote",
                                figures.accounts(),
                                figures.sampleDays(),
                                figures.unscored()))
                        .definition(
                                "backtest-samples-info",
                                getTranslation("backtest.definition.samples", formats.date(figures.lastDay()))),
                new Kpi(getTranslation("backtest.kpi.checked"), BacktestWords.number(figures.checked()))
                        .note(getTranslation("backtest.kpi.checkedNote"))
                        .definition("backtest-checked-info", getTranslation("backtest.definition.checked")));
        kpis.addClassName("at-kpis");
        return kpis;
    }
}
