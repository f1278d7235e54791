package app.atalaya.health;

/** Another version of the model is in force: all present scores are out of date. */
public record ModelChanged(int version) {}
