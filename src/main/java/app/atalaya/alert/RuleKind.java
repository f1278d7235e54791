package app.atalaya.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule watches. Each opens on one condition and clears on another, a margin better, so that nothing opens and closes from day to
 * day. A cause that nothing is known of any more neither opens nor clears.
 */
public enum RuleKind {
    /** The score lies in the critical band ({@code from} 1), or at risk as well (2); clears {@code margin} points above the boundary. */
    BAND(parameter("from", 1, 2, 2), parameter("margin", 0, 20, 3)),
    /** The score is {@code points} lower than {@code days} days ago; clears when less than half of that is left of the fall. */
    FALL(parameter("points", 1, 100, 10), parameter("days", 1, 365, 30)),
    /** A factor's own score, from fresh figures, is under {@code below}; clears {@code margin} points above. One cause per factor. */
    FACTOR(parameter("below", 1, 99, 30), parameter("margin", 0, 20, 5)),
    /** Nobody has met, called or written for {@code days} days. Clears with the next interaction. */
    SILENCE(parameter("days", 1, 365, 45)),
    /**
     * Use of the last seven days lies {@code deviations} robust deviations and {@code drop} percent under the median of the twelve weeks
     * before ({@link UseAnomaly}); clears at half of both.
     */
    USE(parameter("deviations", 1, 10, 3), parameter("drop", 5, 95, 30)),
    /** At least {@code amount} is unpaid {@code days} days after it was due, of what was due within a year. Clears when it is paid. */
    INVOICE(parameter("days", 0, 365, 15), parameter("amount", 0, 1_000_000, 100)),
    /** A renewal is {@code days} days away or less, and the score is under {@code below} or unknown; clears 3 points above. */
    RENEWAL(parameter("days", 1, 365, 90), parameter("below", 1, 100, 60)),
    /** Confidence is under {@code below} although there was a score a month ago; clears {@code margin} points above. */
    CONFIDENCE(parameter("below", 1, 100, 40), parameter("margin", 0, 40, 10)),
    /** The customer left. Clears when the signal is withdrawn, when revenue comes back, or when the account is archived. */
    CHURN;

    /**
     * A whole number that the administrator sets.
     *
     * @param standard what a new installation begins with
     */
    public record Parameter(String name, int least, int greatest, int standard) {

        boolean allows(int value) {
            return value >= least && value <= greatest;
        }
    }

    private final List<Parameter> parameters;

    RuleKind(Parameter... parameters) {
        this.parameters = List.of(parameters);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    Map<String, Integer> standard() {
        Map<String, Integer> standard = new TreeMap<>();
        parameters.forEach(parameter -> standard.put(parameter.name(), parameter.standard()));
        return standard;
    }

    /** The cause of an alert that is about the whole account. */
    String cause() {
        return name();
    }

    String cause(Object subject) {
        return name() + ":" + subject;
    }

    /** @throws IllegalArgumentException if no rule makes such a cause */
    static RuleKind ofCause(String cause) {
        String name = cause.split(":", 2)[0];
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule makes " + cause));
    }

    private static Parameter parameter(String name, int least, int greatest, int standard) {
        return new Parameter(name, least, greatest, standard);
    }
}
