package app.atalaya.health.spi;

import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelId;
import java.util.List;

/** Knows the drafts that the signed-in user may replay an account under, beside the versions that were in force. */
public interface DraftSource {

    /** A draft of a model. */
    record OpenDraft(ModelId of, HealthModel model) {}

    /** Those that the user may see; empty for whoever may see none. */
    List<OpenDraft> drafts();
}
