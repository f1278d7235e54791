package app.atalaya.csv;

import java.util.List;

/** A cell cannot be read as what it should be. The message key says what is wrong; the same key with {@code .fix} says what would be right. */
public class CellException extends RuntimeException {

    private final String messageKey;
    private final List<String> arguments;

    public CellException(String messageKey, String... arguments) {
        super(messageKey, null, false, false); // Thrown a hundred thousand times by a bad file: no stack trace.
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
