package app.atalaya.health;

/** A model says something else, or is for other accounts, than before: all present scores are out of date. */
public record ModelChanged(int version) {}
