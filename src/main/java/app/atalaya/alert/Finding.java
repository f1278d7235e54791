package app.atalaya.alert;

/**
 * What a rule says of an account today.
 *
 * @param cause the rule and what it is about; at an account there is one finding per cause
 * @param opens true: an alert opens; false: it stays if it is open, and does not open
 * @param badness the larger the worse, comparable within a cause; ten are about a point of the score
 */
record Finding(String cause, boolean opens, Severity severity, int badness, AlertFacts facts) {

    /** Nothing is known today: what is open stays open, with the figures that it had. */
    static Finding unknown(String cause) {
        return new Finding(cause, false, Severity.NOTICE, 0, AlertFacts.NONE);
    }

    boolean hasNews() {
        return !facts.equals(AlertFacts.NONE);
    }
}
