package app.atalaya.whatif;

import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelId;
import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a model is to become.
 *
 * @param basedOn the number of the version that it changes
 * @param revision rises with every save; guards against overwriting what somebody else saved
 */
public record Draft(ModelId of, HealthModel model, int basedOn, int revision, UserId changedBy, Instant changedAt)
        implements Serializable {}
