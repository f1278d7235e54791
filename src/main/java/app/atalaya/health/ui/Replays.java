package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.AccountReplay;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ReplayedDay;
import app.atalaya.health.ScoringModel;
import app.atalaya.health.spi.DraftSource;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What an account's past can be replayed under: every version of every model, and the drafts that the user may see. */
@org.springframework.stereotype.Component
class Replays {

    /**
     * A model to replay under.
     *
     * @param code names it in the URL
     */
    record Option(String code, String label, HealthModel model) {}

    private final AccountReplay replay;
    private final HealthModels models;
    private final ModelArrangement arrangement;
    private final ObjectProvider<DraftSource> drafts;

    Replays(
            AccountReplay replay,
            HealthModels models,
            ModelArrangement arrangement,
            ObjectProvider<DraftSource> drafts) {
        this.replay = replay;
        this.models = models;
        this.arrangement = arrangement;
        this.drafts = drafts;
    }

    /** Model by model in their order: its draft, then its versions, newest first. */
    List<Option> options() {
        List<DraftSource.OpenDraft> open =
                drafts.stream().flatMap(source -> source.drafts().stream()).toList();
        List<Option> options = new ArrayList<>();
        for (ScoringModel model : arrangement.current().models()) {
            String name = model.name() == null ? text("health.models.standard") : model.name();
            open.stream()
                    .filter(draft -> draft.of().equals(model.id()))
                    .forEach(draft -> options.add(
                            new Option("d" + model.id().value(), text("health.replay.draft", name), draft.model())));
            models.historyOf(model.id())
                    .forEach(version -> options.add(new Option(
                            "v" + version.number(),
                            text("health.replay.version", name, version.number()),
                            version.model())));
        }
        return options;
    }

    Optional<Option> option(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : options().stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst();
    }

    List<ReplayedDay> course(AccountId account, Option option, LocalDate from) {
        return replay.under(account, option.model(), from);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
