package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestParameters;
import app.atalaya.backtest.Backtests;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelVersion;
import app.atalaya.health.ScoringModel;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be tried: a version of the general model, or the draft of any model. */
sealed interface ModelChoice extends Serializable {

    String text();

    /** Starts the trial; answers the number of the run. */
    long start(Backtests backtests, BacktestParameters parameters);

    /** A version of the general model. */
    record Version(int number, boolean inForce) implements ModelChoice {

        @Override
        public String text() {
            return BacktestWords.text(inForce ? "backtest.form.current" : "backtest.model.version", number);
        }

        @Override
        public long start(Backtests backtests, BacktestParameters parameters) {
            return backtests.start(parameters, number);
        }
    }

    /** @param model its name; null for the general one */
    record OpenDraft(@Nullable String model, Draft draft) implements ModelChoice {

        @Override
        public String text() {
            String version = BacktestWords.text("backtest.model.draft", draft.basedOn(), draft.revision());
            return model == null ? version : BacktestWords.text("backtest.form.draftOf", model, version);
        }

        @Override
        public long start(Backtests backtests, BacktestParameters parameters) {
            return backtests.startDraft(parameters, draft.of(), draft.revision());
        }
    }

    /** The version in force first, then the drafts that are usable, then what was in force before. */
    static List<ModelChoice> all(HealthModels models, ModelArrangement arrangement, ModelDrafts drafts) {
        List<ModelVersion> versions = models.history();
        List<ModelChoice> choices = new ArrayList<>();
        choices.add(new Version(versions.getFirst().number(), true));
        drafts.all().stream()
                .filter(draft -> draft.model().problems().isEmpty())
                .forEach(draft -> choices.add(new OpenDraft(
                        arrangement
                                .current()
                                .find(draft.of())
                                .map(ScoringModel::name)
                                .orElse(null),
                        draft)));
        versions.stream().skip(1).forEach(version -> choices.add(new Version(version.number(), false)));
        return choices;
    }
}
