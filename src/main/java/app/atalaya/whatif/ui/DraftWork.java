package app.atalaya.whatif.ui;

import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelVersion;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Toasts;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import app.atalaya.whatif.OutdatedDraftException;
import app.atalaya.whatif.WhatIf;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** An administrator at work on the draft of a model: editor, preview, and what becomes of it. */
final class DraftWork implements DraftCard.Actions {

    private final Div place;
    private final HealthModels models;
    private final ModelDrafts drafts;
    private final UserDirectory directory;
    private final ZoneId zone;
    private final Runnable reload;
    private final PreviewCard preview;
    private final PreviewRunner runner;
    private Editing editing;
    private DraftCard card;

    DraftWork(
            Div place,
            Editing editing,
            HealthModels models,
            ModelDrafts drafts,
            WhatIf whatIf,
            UserDirectory directory,
            ZoneId zone,
            Runnable reload) {
        this.place = place;
        this.editing = editing;
        this.models = models;
        this.drafts = drafts;
        this.directory = directory;
        this.zone = zone;
        this.reload = reload;
        this.preview = new PreviewCard(place.getTranslation("health.preview.title"), whatIf);
        this.runner = new PreviewRunner(whatIf, preview);
        this.card = new DraftCard(place.getTranslation("health.draft.title"), editing, this);
    }

    Editing editing() {
        return editing;
    }

    /** Shows what is being edited; the reason that was written so far stays. */
    void show() {
        place.removeAll();
        ModelEditor editor = new ModelEditor(editing.edited(), true, this::changed);
        place.add(card, preview, editor);
        changed(editing.edited());
    }

    void end() {
        runner.cancel();
    }

    void tellOfOthers() {
        Toasts.info(place, "health.draft.others");
    }

    private void changed(HealthModel model) {
        editing.edit(model);
        card.show(editing, state());
        if (!model.problems().isEmpty()) {
            runner.cancel();
            preview.say(place.getTranslation("health.preview.problems"));
        } else if (model.equals(editing.inForce().model())) {
            runner.cancel();
            preview.say(place.getTranslation("health.preview.none"));
        } else {
            preview.say(place.getTranslation("health.preview.computing"));
            runner.ask(UI.getCurrent(), editing.model(), model);
        }
    }

    private String state() {
        Draft draft = editing.draft();
        String text = draft == null
                ? place.getTranslation("health.draft.none", editing.inForce().number())
                : place.getTranslation("health.draft.by", who(draft.changedBy(), draft.changedAt()), draft.basedOn());
        String unsaved = editing.isDirty() ? " " + place.getTranslation("health.draft.unsaved") : "";
        String outdated = editing.isOutdated()
                ? " "
                        + place.getTranslation(
                                "health.draft.outdated", editing.inForce().number())
                : "";
        return text + unsaved + outdated;
    }

    @Override
    public void saveDraft() {
        if (save()) {
            reload.run();
            Toasts.success(place, "health.draft.saved");
        }
    }

    private boolean save() {
        try {
            drafts.save(editing.model(), editing.edited(), editing.basedOn(), editing.revision());
            return true;
        } catch (OptimisticLockingFailureException stale) {
            mergeWithWhatIsSaved();
        } catch (NoSuchElementException gone) {
            Toasts.error(place, "health.draft.modelGone");
        }
        return false;
    }

    @Override
    public void discard() {
        try {
            if (editing.draft() != null) {
                drafts.discard(editing.model(), editing.revision());
            }
            reload.run();
        } catch (OptimisticLockingFailureException stale) {
            mergeWithWhatIsSaved();
        }
    }

    @Override
    public void publish(String reason) {
        if (editing.isDirty() && !save()) {
            return;
        }
        try {
            Draft draft = drafts.find(editing.model())
                    .orElseThrow(() -> new OptimisticLockingFailureException("The draft is gone"));
            ModelVersion published = drafts.publish(editing.model(), reason, draft.revision());
            reload.run();
            Toasts.success(place, "health.model.saved", published.number());
        } catch (OptimisticLockingFailureException stale) {
            mergeWithWhatIsSaved();
        } catch (OutdatedDraftException outdated) {
            reload.run();
            Toasts.error(place, "health.draft.outdatedNow");
        }
    }

    /** Somebody saved first: what only one changed is kept, what both changed is chosen. */
    private void mergeWithWhatIsSaved() {
        ModelVersion inForce = models.inForce(editing.model());
        Draft saved = drafts.find(editing.model()).orElse(null);
        Editing theirs = new Editing(inForce, saved);
        UserId author = saved == null ? inForce.author() : saved.changedBy();
        Instant at = saved == null ? inForce.savedAt() : saved.changedAt();
        Merging.of(editing.started(), editing.edited(), theirs.started(), who(author, at), numbers -> {
            theirs.edit(ModelNumbers.model(theirs.started(), numbers));
            editing = theirs;
            show();
            Toasts.info(place, "health.draft.merged");
        });
    }

    /** Another version was published meanwhile: the draft changes that one now. Saving stays the user's own act. */
    @Override
    public void bringUpToDate() {
        HealthModel before = models.version(editing.basedOn())
                .map(ModelVersion::model)
                .orElseGet(() -> editing.inForce().model());
        ModelVersion inForce = editing.inForce();
        String who = who(inForce.author(), inForce.savedAt());
        Merging.of(before, editing.edited(), inForce.model(), who, numbers -> {
            editing.adopt(numbers);
            show();
            Toasts.info(place, "health.model.merged", inForce.number());
        });
    }

    private String who(@Nullable UserId author, Instant at) {
        Person person = author == null ? null : directory.named(List.of(author)).get(author);
        return (person == null ? place.getTranslation("health.model.installation") : person.name()) + ", "
                + Formats.current().dateTime(at, zone);
    }
}
