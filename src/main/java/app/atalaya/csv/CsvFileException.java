package app.atalaya.csv;

import java.util.Arrays;
import java.util.List;

/** The file as a whole cannot be read. */
public class CsvFileException extends RuntimeException {

    private final String messageKey;
    private final List<String> arguments;

    public CsvFileException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Says in the user's language what is wrong and what to do. */
    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
