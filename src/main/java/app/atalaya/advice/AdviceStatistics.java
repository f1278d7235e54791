package app.atalaya.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How useful each rule is, by what people decided about its suggestions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AdviceStatistics {

    private final DecisionStore store;

    AdviceStatistics(DecisionStore store) {
        this.store = store;
    }

    /** Every rule of the catalogue, also those that nobody has decided about. */
    public List<RuleStatistics> perRule() {
        Map<String, Integer> accepted = new HashMap<>();
        Map<String, Map<DismissalReason, Integer>> dismissed = new HashMap<>();
        store.tallies().forEach(tally -> {
            if (tally.reason() == null) {
                accepted.put(tally.rule(), tally.count());
            } else {
                dismissed
                        .computeIfAbsent(tally.rule(), rule -> new EnumMap<>(DismissalReason.class))
                        .put(tally.reason(), tally.count());
            }
        });
        return Rules.standard().stream()
                .map(rule -> new RuleStatistics(
                        rule.code(),
                        accepted.getOrDefault(rule.code(), 0),
                        dismissed.getOrDefault(rule.code(), Map.of())))
                .toList();
    }
}
