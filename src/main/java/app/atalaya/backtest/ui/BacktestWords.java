package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestParameters;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.HorizonFigures;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** Runs and their figures in the words of who is looking. */
final class BacktestWords {

    private static final int AUC_DECIMALS = 2;

    private BacktestWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** The word for a choice: {@code backtest.alarm.critical}. */
    static String word(Enum<?> constant, String what) {
        return text("backtest." + what + "." + UrlValues.word(constant));
    }

    /** Which model scored. */
    static String model(BacktestRun run) {
        Long suggestedBy = run.suggestedBy();
        if (suggestedBy != null) {
            return text("backtest.model.suggested", suggestedBy.toString());
        }
        Integer draft = run.draftRevision();
        return draft == null
                ? text("backtest.model.version", run.modelVersion())
                : text("backtest.model.draft", run.modelVersion(), draft);
    }

    /** Range, rhythm, alarm and outcome in a line. */
    static String parameters(BacktestParameters parameters) {
        Formats formats = Formats.current();
        return text(
                "backtest.parameters",
                formats.date(parameters.from()),
                formats.date(parameters.to()),
                word(parameters.rhythm(), "rhythm"),
                word(parameters.alarm(), "alarm"),
                word(parameters.outcome(), "outcome"),
                parameters.graceDays());
    }

    static String days(int days) {
        return text("backtest.days", days);
    }

    static String auc(@Nullable Measured measured) {
        return measured == null
                ? text("common.notAvailable")
                : Formats.current().number(measured.auc(), AUC_DECIMALS);
    }

    /** {@code 0.64–0.78}. */
    static String interval(Measured measured) {
        Formats formats = Formats.current();
        return formats.number(measured.low(), AUC_DECIMALS) + "–" + formats.number(measured.high(), AUC_DECIMALS);
    }

    static String share(@Nullable Double share) {
        return share == null ? text("common.notAvailable") : Formats.current().percent(share, 0);
    }

    static String number(int count) {
        return Formats.current().number(count, 0);
    }

    /** Why a horizon is not measured: what there is, and what is missing. */
    static String refusal(HorizonFigures horizon) {
        return text(
                "backtest.refusal",
                horizon.days(),
                horizon.lostAccounts(),
                horizon.stayedAccounts(),
                HorizonFigures.LEAST,
                Math.max(0, HorizonFigures.LEAST - horizon.lostAccounts()),
                Math.max(0, HorizonFigures.LEAST - horizon.stayedAccounts()));
    }

    /** How it stands: done, how far, or why it stopped. */
    static String state(BacktestRun run) {
        String failure = run.failureKey();
        return switch (run.state()) {
            case RUNNING -> text("backtest.state.running", run.progress());
            case DONE -> text("backtest.state.done");
            case FAILED -> text("backtest.state.failed", failure == null ? "" : text(failure));
        };
    }
}
