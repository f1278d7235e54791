package app.atalaya.advice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Something to be said in the language of whoever reads it.
 *
 * @param key of the message; its arguments are the figures, in their order
 */
public record Wording(String key, List<Figure> figures) implements Serializable {

    public Wording {
        figures = List.copyOf(figures);
    }

    static Wording of(String key, Figure... figures) {
        return new Wording(key, List.of(figures));
    }

    /** A figure that each language writes in its own way. */
    public sealed interface Figure extends Serializable {}

    /** A share of 0…1. */
    public record Percent(double share) implements Figure {}

    /** A whole number; of days, of points. */
    public record Count(long number) implements Figure {}

    public record Day(LocalDate day) implements Figure {}

    /** A name or another text that is the same in every language. */
    public record Words(String text) implements Figure {}

    /** Another message. */
    public record Term(String key) implements Figure {}
}
