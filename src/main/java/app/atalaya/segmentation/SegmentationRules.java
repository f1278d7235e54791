package app.atalaya.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules of one field, in their order, what an account deserves. */
final class SegmentationRules {

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final List<SegmentRule> rules;

    SegmentationRules(List<SegmentRule> rules, SegmentField field) {
        this.rules = rules.stream().filter(rule -> rule.field() == field).toList();
    }

    /** Empty where no rule holds, or where one cannot be answered: what is unknown must not put an account into a lower class. */
    Optional<SegmentRule> deserved(Situation situation) {
        int current = rankOfCurrent(situation);
        for (int rank = 0; rank < rules.size(); rank++) {
            Answer answer = ask(rules.get(rank), situation, current <= rank);
            if (answer == Answer.UNKNOWN) {
                return Optional.empty();
            }
            if (answer == Answer.YES) {
                return Optional.of(rules.get(rank));
            }
        }
        return Optional.empty();
    }

    /** An account that no rule put where it is ranks below all. */
    private int rankOfCurrent(Situation situation) {
        for (int rank = 0; rank < rules.size(); rank++) {
            if (rules.get(rank)
                    .outcome()
                    .equals(situation.current(rules.get(rank).field()))) {
                return rank;
            }
        }
        return rules.size();
    }

    private static Answer ask(SegmentRule rule, Situation situation, boolean there) {
        boolean fits = allows(rule.industries(), situation.industry())
                && allows(rule.countries(), situation.country())
                && allows(rule.types(), situation.type())
                && allows(rule.tiers(), situation.current(SegmentField.TIER))
                && (rule.revenue() == null || rule.revenue().holds(situation.revenue(), there));
        if (!fits || rule.score() == null) {
            return fits ? Answer.YES : Answer.NO;
        }
        Double score = situation.score();
        if (score == null) {
            return Answer.UNKNOWN;
        }
        return rule.score().holds(score, there) ? Answer.YES : Answer.NO;
    }

    private static boolean allows(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.stream().anyMatch(value::equalsIgnoreCase));
    }
}
