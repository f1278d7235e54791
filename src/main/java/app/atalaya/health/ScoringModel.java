package app.atalaya.health;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One of the models that stand side by side: for whom it is. What it says is in its {@linkplain ModelVersion versions}.
 *
 * @param name null for the standard one
 * @param standard fits whoever fits no other; always asked last, never removed
 */
public record ScoringModel(ModelId id, @Nullable String name, ModelCriteria criteria, boolean standard)
        implements Serializable {}
