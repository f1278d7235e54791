package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestBusyException;
import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.BacktestFigures.NoSuggestion;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.Backtests;
import app.atalaya.backtest.Suggestion;
import app.atalaya.backtest.Suggestion.Finding;
import app.atalaya.backtest.Suggestion.Gain;
import app.atalaya.backtest.Suggestion.MeasureWeight;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights that would have told losses better, beside the present ones, to be judged; nothing happens by itself. */
class SuggestionCard extends TitledCard {

    private final transient Backtests backtests;
    private final transient BacktestRun run;
    private final SerializableConsumer<Long> open;
    private final Formats formats = Formats.current();

    SuggestionCard(
            Backtests backtests,
            BacktestRun run,
            BacktestFigures figures,
            @Nullable TakeOver takeOver,
            SerializableConsumer<Long> open) {
        super(BacktestWords.text("backtest.suggestion.title"));
        this.backtests = backtests;
        this.run = run;
        this.open = open;
        setId("backtest-suggestion");
        NoSuggestion why = figures.noSuggestion();
        if (why != null) {
            add(new Paragraph(BacktestWords.word(why, "noSuggestion")));
        }
        Suggestion suggestion = figures.suggestion();
        if (suggestion != null) {
            show(suggestion, why == null);
        }
        if (takeOver != null && suggestion != null && suggestion.changesAnything()) {
            add(actions(takeOver));
        }
    }

    private void show(Suggestion suggestion, boolean fits) {
        add(new Paragraph(getTranslation("backtest.suggestion.intro")));
        if (fits) {
            add(gain(suggestion));
            doubt(suggestion.gain());
        }
        add(table(suggestion));
        wrongWay(suggestion);
    }

    private Paragraph gain(Suggestion suggestion) {
        Gain gain = suggestion.gain();
        Paragraph text = new Paragraph(
                gain == null
                        ? getTranslation("backtest.suggestion.noGain")
                        : getTranslation(
                                "backtest.suggestion.gain",
                                formats.number(gain.present(), 3),
                                formats.number(gain.suggested(), 3),
                                formats.signed(gain.mean(), 3),
                                formats.number(gain.spread(), 3),
                                gain.folds()));
        text.setId("backtest-gain");
        return text;
    }

    /** In so many words, because the weights are offered below all the same. */
    private void doubt(@Nullable Gain gain) {
        if (gain != null && gain.mean() <= gain.spread()) {
            Paragraph doubt = new Paragraph(getTranslation("backtest.suggestion.notBetter"));
            doubt.setId("backtest-not-better");
            doubt.addClassName("backtest-refusal");
            add(doubt);
        }
    }

    private FigureTable table(Suggestion suggestion) {
        FigureTable table = new FigureTable(
                "backtest-weights",
                getTranslation("backtest.suggestion.title"),
                List.of(
                        getTranslation("backtest.suggestion.measure"),
                        getTranslation("backtest.suggestion.present"),
                        getTranslation("backtest.suggestion.suggested"),
                        getTranslation("backtest.suggestion.presentShare"),
                        getTranslation("backtest.suggestion.suggestedShare"),
                        getTranslation("backtest.suggestion.finding")));
        for (Suggestion.FactorWeight factor : suggestion.factors()) {
            table.row(
                    getTranslation("health.factor." + UrlValues.word(factor.factor())),
                    List.of(
                            BacktestWords.number(factor.present()),
                            BacktestWords.number(factor.suggested()),
                            "",
                            "",
                            ""));
            suggestion.measures().stream()
                    .filter(measure -> measure.factor() == factor.factor())
                    .forEach(measure -> table.row(name(measure), cells(measure)));
        }
        return table;
    }

    private Div name(MeasureWeight measure) {
        Div name = new Div(getTranslation("health.measure." + measure.measure()));
        name.addClassName("backtest-measure");
        return name;
    }

    private List<String> cells(MeasureWeight measure) {
        List<String> cells = new ArrayList<>();
        cells.add(BacktestWords.number(measure.present()));
        cells.add(BacktestWords.number(measure.suggested()));
        cells.add(formats.percent(measure.presentShare(), 0));
        cells.add(formats.percent(measure.suggestedShare(), 0));
        cells.add(BacktestWords.word(measure.finding(), "finding"));
        return cells;
    }

    private void wrongWay(Suggestion suggestion) {
        List<String> names = suggestion.measures().stream()
                .filter(measure -> measure.finding() == Finding.WRONG_WAY)
                .map(measure -> getTranslation("health.measure." + measure.measure()))
                .toList();
        if (!names.isEmpty()) {
            Paragraph finding = new Paragraph(getTranslation("backtest.suggestion.wrongWay", String.join(", ", names)));
            finding.setId("backtest-wrong-way");
            finding.addClassName("backtest-refusal");
            add(finding);
        }
    }

    private Div actions(TakeOver takeOver) {
        Button tryOut = new Button(getTranslation("backtest.suggestion.try"), event -> tryOut());
        tryOut.setId("backtest-try");
        Button draft =
                new Button(getTranslation("backtest.suggestion.takeOver"), event -> takeOver.suggestionOf(run.id()));
        draft.setId("backtest-take-over");
        Div actions = new Div(tryOut, draft);
        actions.addClassName("backtest-actions");
        return actions;
    }

    private void tryOut() {
        try {
            open.accept(backtests.startSuggested(run.id()));
        } catch (BacktestBusyException busy) {
            Toasts.error(this, "backtest.busy");
        }
    }
}
