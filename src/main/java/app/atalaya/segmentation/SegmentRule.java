package app.atalaya.segmentation;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that meet every condition deserve the outcome. The rules of a field are asked in their order, and the first that holds
 * decides. An empty set or an absent limit is no condition.
 *
 * @param id names the rule in proposals, also after it was edited
 * @param outcome a tier (1…3), a type or a segment
 * @param score of worth, 0…100
 * @param revenue annual recurring revenue in the reporting currency
 * @param types codes such as {@code KEY}
 * @param tiers that the account has now, not those proposed
 */
public record SegmentRule(
        String id,
        SegmentField field,
        String outcome,
        @Nullable Limit score,
        @Nullable Limit revenue,
        Set<String> industries,
        Set<String> countries,
        Set<String> types,
        Set<String> tiers)
        implements Serializable {

    public SegmentRule {
        industries = Set.copyOf(industries);
        countries = Set.copyOf(countries);
        types = Set.copyOf(types);
        tiers = Set.copyOf(tiers);
    }

    /**
     * Two thresholds, so that a figure that wavers around one does not move the account to and fro.
     *
     * @param enter reached to get the outcome
     * @param keep at most {@code enter}: an account that has the outcome, or a higher one, keeps at least this one down to here
     */
    public record Limit(double enter, double keep) implements Serializable {

        boolean holds(double figure, boolean there) {
            return figure >= (there ? keep : enter);
        }
    }
}
