package app.atalaya.identity;

/** How a user wants the screen. */
public enum ColourScheme {
    /** As the operating system says. */
    SYSTEM,
    LIGHT,
    DARK
}
