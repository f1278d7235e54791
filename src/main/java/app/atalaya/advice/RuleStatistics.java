package app.atalaya.advice;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What people made of the suggestions of a rule.
 *
 * @param rule its code
 * @param accepted how many became tasks
 * @param dismissed how many did not, by reason
 */
public record RuleStatistics(String rule, int accepted, Map<DismissalReason, Integer> dismissed)
        implements Serializable {

    public RuleStatistics {
        dismissed = Map.copyOf(dismissed);
    }

    public int dismissedCount() {
        return dismissed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The reason that was given most often. */
    public Optional<DismissalReason> mostlyBecause() {
        return dismissed.entrySet().stream()
                .max(Map.Entry.<DismissalReason, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
