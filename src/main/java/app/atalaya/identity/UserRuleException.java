package app.atalaya.identity;

import java.util.List;

/** What was asked for breaks a rule about users; says which field is at fault and, by message key, why. */
public class UserRuleException extends RuntimeException {

    /** The part of a user that a rule speaks of. */
    public enum Field {
        USERNAME,
        NAME,
        EMAIL,
        PASSWORD,
        CURRENT_PASSWORD,
        ROLES,
        TIME_ZONE
    }

    private final Field field;
    private final String messageKey;
    private final List<String> arguments;

    UserRuleException(Field field, String messageKey, String... arguments) {
        super(field + ": " + messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Field field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
