package app.atalaya.whatif;

import app.atalaya.health.spi.DraftEffect.Count;
import java.io.Serializable;

/**
 * A figure that another module contributed.
 *
 * @param labelKey message key of what was counted
 */
public record EffectFigure(String labelKey, Count count) implements Serializable {}
