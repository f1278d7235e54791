package app.atalaya.bench.load;

/** Hears what is pushed to a page. */
@FunctionalInterface
public interface Listener {

    /** @param at by {@link System#nanoTime()}, when its last byte was here */
    void heard(String message, long at);
}
