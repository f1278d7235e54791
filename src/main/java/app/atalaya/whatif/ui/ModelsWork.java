package app.atalaya.whatif.ui;

import app.atalaya.health.Arrangement;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelId;
import app.atalaya.health.ScoringModel;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** An administrator at work on which models there are, for whom, and in which order. */
final class ModelsWork implements ModelsCard.Actions {

    private final Component view;
    private final ModelArrangement arrangements;
    private final Supplier<Arrangement> shown;
    private final Consumer<ModelId> open;
    private final Runnable rearranged;

    /** @param shown what the user is looking at */
    ModelsWork(
            Component view,
            ModelArrangement arrangements,
            Supplier<Arrangement> shown,
            Consumer<ModelId> open,
            Runnable rearranged) {
        this.view = view;
        this.arrangements = arrangements;
        this.shown = shown;
        this.open = open;
        this.rearranged = rearranged;
    }

    @Override
    public void open(ModelId model) {
        open.accept(model);
    }

    @Override
    public void add() {
        new ModelDialog(
                        null,
                        arrangements,
                        (name, criteria) -> change(() -> open.accept(arrangements.add(name, criteria, "", revision()))))
                .open();
    }

    @Override
    public void edit(ScoringModel model) {
        new ModelDialog(
                        model,
                        arrangements,
                        (name, criteria) -> change(() -> arrangements.change(model.id(), name, criteria, revision())))
                .open();
    }

    @Override
    public void move(ScoringModel model, int place) {
        change(() -> arrangements.move(model.id(), place, revision()));
    }

    @Override
    public void remove(ScoringModel model) {
        Confirm.ask(
                view,
                () -> change(() -> arrangements.remove(model.id(), revision())),
                "health.models.removeAsk",
                ModelTexts.name(model));
    }

    private int revision() {
        return shown.get().revision();
    }

    private void change(Runnable how) {
        try {
            how.run();
            Toasts.success(view, "health.models.changed");
        } catch (OptimisticLockingFailureException stale) {
            Toasts.error(view, "health.models.stale");
        }
        rearranged.run();
    }
}
