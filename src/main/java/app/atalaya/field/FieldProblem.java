package app.atalaya.field;

import java.io.Serializable;
import java.util.List;

/** What is wrong with one entered value: {@code messageKey} says it in the user's language, filled with the arguments. */
public record FieldProblem(String field, String messageKey, List<String> arguments) implements Serializable {

    public static FieldProblem of(String field, String messageKey, String... arguments) {
        return new FieldProblem(field, messageKey, List.of(arguments));
    }
}
