package app.atalaya.insight;

import app.atalaya.health.Factor;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a factor did to an account's score in 30 days, in points; the points of all factors and of the model sum to the score's change.
 *
 * @param factor null: the change of the model
 */
public record HealthMove(@Nullable Factor factor, double points) implements Serializable {}
