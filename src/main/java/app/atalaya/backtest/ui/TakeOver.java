package app.atalaya.backtest.ui;

import app.atalaya.backtest.Backtests;
import app.atalaya.health.ModelId;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Toasts;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ui.HealthModelLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** Makes suggested weights the draft of their model, and leads to it. A draft that is there already is never replaced unasked. */
final class TakeOver {

    private static final int NONE = 0;

    private final Component place;
    private final Backtests backtests;
    private final UserDirectory people;
    private final ZoneId zone;

    TakeOver(Component place, Backtests backtests, UserDirectory people, ZoneId zone) {
        this.place = place;
        this.backtests = backtests;
        this.people = people;
        this.zone = zone;
    }

    void suggestionOf(long run) {
        Optional<Draft> present = backtests.draftInTheWay(run);
        if (present.isPresent()) {
            ask(run, present.get());
        } else {
            save(run, NONE);
        }
    }

    private void ask(long run, Draft present) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(place.getTranslation("backtest.takeOver.title"));
        dialog.setWidth("520px");
        Paragraph text =
                new Paragraph(place.getTranslation("backtest.takeOver.present", present.basedOn(), who(present)));
        text.setId("backtest-take-over-present");
        dialog.add(text);
        Button back = button("backtest-take-over-cancel", "common.cancel", dialog::close);
        Button replace = button("backtest-take-over-replace", "backtest.takeOver.replace", () -> {
            dialog.close();
            Confirm.ask(place, () -> save(run, present.revision()), "backtest.takeOver.replaceAsk", who(present));
        });
        Button open = button("backtest-take-over-open", "backtest.takeOver.open", () -> {
            dialog.close();
            leadTo(present.of());
        });
        open.addThemeName("primary");
        dialog.getFooter().add(back, replace, open);
        dialog.open();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(place.getTranslation(key), event -> action.run());
        button.setId(id);
        return button;
    }

    /** Whoever was quicker is shown instead of being overwritten. */
    private void save(long run, int revision) {
        try {
            Draft saved = backtests.takeOver(run, revision);
            leadTo(saved.of());
            Toasts.success(place, "backtest.takeOver.done", String.valueOf(run), saved.basedOn());
        } catch (OptimisticLockingFailureException changed) {
            Toasts.info(place, "backtest.takeOver.stale");
            backtests.draftInTheWay(run).ifPresent(draft -> ask(run, draft));
        } catch (NoSuchElementException removed) {
            Toasts.error(place, "backtest.takeOver.modelGone");
        }
    }

    private static void leadTo(ModelId model) {
        UI.getCurrent().navigate(HealthModelLinks.PATH, HealthModelLinks.query(model));
    }

    private String who(Draft draft) {
        Person person = people.named(List.of(draft.changedBy())).get(draft.changedBy());
        return (person == null ? place.getTranslation("backtest.takeOver.somebody") : person.name()) + ", "
                + Formats.current().dateTime(draft.changedAt(), zone);
    }
}
