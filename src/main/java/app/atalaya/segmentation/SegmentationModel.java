package app.atalaya.segmentation;

import app.atalaya.worth.Criterion;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How accounts are scored and classified. Every saved change is a version.
 *
 * @param version 0 for the one that Atalaya comes with
 * @param rules asked in this order, field by field
 */
public record SegmentationModel(
        int version, List<Criterion> criteria, List<SegmentRule> rules, SegmentationSettings settings)
        implements Serializable {

    public SegmentationModel {
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    SegmentationModel withVersion(int number) {
        return new SegmentationModel(number, criteria, rules, settings);
    }

    /** What Atalaya starts with; money in the reporting currency. */
    static SegmentationModel standard() {
        return new SegmentationModel(
                0, Criterion.standard(), standardRules(), new SegmentationSettings(7, 90, 5, 0.2, 12));
    }

    private static List<SegmentRule> standardRules() {
        return List.of(
                rule("tier-1", SegmentField.TIER, "1", limit(75, 70), null, Set.of()),
                rule("tier-2", SegmentField.TIER, "2", limit(50, 45), null, Set.of()),
                rule("tier-3", SegmentField.TIER, "3", limit(0, 0), null, Set.of()),
                rule("type-key", SegmentField.TYPE, "KEY", null, limit(250_000, 200_000), Set.of("1", "2")),
                rule("type-growth", SegmentField.TYPE, "GROWTH", limit(55, 50), limit(1, 1), Set.of()),
                rule("type-standard", SegmentField.TYPE, "STANDARD", null, limit(1, 0), Set.of()),
                rule("segment-enterprise", SegmentField.SEGMENT, "Enterprise", null, limit(500_000, 400_000), Set.of()),
                rule("segment-mid-market", SegmentField.SEGMENT, "Mid-market", null, limit(100_000, 80_000), Set.of()),
                rule("segment-small", SegmentField.SEGMENT, "Small business", null, limit(1, 0), Set.of()));
    }

    private static SegmentRule rule(
            String id,
            SegmentField field,
            String outcome,
            SegmentRule.@Nullable Limit score,
            SegmentRule.@Nullable Limit revenue,
            Set<String> tiers) {
        return new SegmentRule(id, field, outcome, score, revenue, Set.of(), Set.of(), Set.of(), tiers);
    }

    private static SegmentRule.Limit limit(double enter, double keep) {
        return new SegmentRule.Limit(enter, keep);
    }
}
