package app.atalaya.health;

import java.io.Serializable;

/** Names one of the models that stand side by side. */
public record ModelId(long value) implements Serializable {}
