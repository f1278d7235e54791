package app.atalaya.insight;

import app.atalaya.health.Factor;
import java.io.Serializable;

/** What a factor did to an account's score in 30 days, in points; the points of all factors sum to the score's change. */
public record HealthMove(Factor factor, double points) implements Serializable {}
