package app.atalaya.whatif.ui;

import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelId;
import app.atalaya.health.ModelVersion;
import app.atalaya.whatif.Draft;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an administrator has on the screen: the version in force, the draft as it was read, and what they made of it. */
final class Editing implements Serializable {

    private final ModelVersion inForce;
    private final @Nullable Draft draft;
    private int basedOn;
    private HealthModel edited;

    Editing(ModelVersion inForce, @Nullable Draft draft) {
        this.inForce = inForce;
        this.draft = draft;
        this.basedOn = draft == null ? inForce.number() : draft.basedOn();
        this.edited = started();
    }

    ModelId model() {
        return inForce.of();
    }

    ModelVersion inForce() {
        return inForce;
    }

    @Nullable
    Draft draft() {
        return draft;
    }

    int revision() {
        return draft == null ? 0 : draft.revision();
    }

    int basedOn() {
        return basedOn;
    }

    /** What was read. */
    HealthModel started() {
        return draft == null ? inForce.model() : draft.model();
    }

    HealthModel edited() {
        return edited;
    }

    void edit(HealthModel changed) {
        edited = changed;
    }

    boolean isDirty() {
        return !edited.equals(started()) || basedOn != (draft == null ? inForce.number() : draft.basedOn());
    }

    boolean isOutdated() {
        return basedOn != inForce.number();
    }

    /** Whether publishing would change anything, and may. */
    boolean isPublishable() {
        return !isOutdated()
                && !edited.equals(inForce.model())
                && edited.problems().isEmpty();
    }

    /** Puts numbers in that were brought together with the version in force. */
    void adopt(Map<String, Integer> numbers) {
        edited = ModelNumbers.model(inForce.model(), numbers);
        basedOn = inForce.number();
    }

    /** Whether that is what was read here. */
    boolean isOf(ModelVersion version, @Nullable Draft found) {
        return version.number() == inForce.number() && revision() == (found == null ? 0 : found.revision());
    }
}
