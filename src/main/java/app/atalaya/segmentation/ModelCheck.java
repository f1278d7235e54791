package app.atalaya.segmentation;

import app.atalaya.worth.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a model can be used; finds every problem, not only the first. */
final class ModelCheck {

    private static final String KEY = "segmentation.problem.";
    private static final Set<String> TIERS = Set.of("1", "2", "3");
    private static final Set<String> TYPES = Set.of("KEY", "GROWTH", "STANDARD", "PROSPECT");
    private static final int MOST_RULES = 60;
    private static final int MOST_POINTS = 12;
    private static final double LARGEST = 1e12;

    private final List<ModelProblem> problems = new ArrayList<>();

    private ModelCheck() {}

    static List<ModelProblem> problemsOf(SegmentationModel model) {
        ModelCheck check = new ModelCheck();
        check.criteria(model.criteria());
        check.rules(model.rules());
        check.settings(model.settings());
        return List.copyOf(check.problems);
    }

    private void criteria(List<Criterion> criteria) {
        double sum = criteria.stream().mapToDouble(Criterion::weight).sum();
        if (!(sum > 0)) {
            problem("criteria", "weights");
        }
        criteria.forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        String place = "criteria." + criterion.kind();
        if (!within(criterion.weight(), 0, 1000)) {
            problem(place, "weight");
        }
        List<Criterion.Point> scale = criterion.scale();
        if (scale.size() < 2 || scale.size() > MOST_POINTS) {
            problem(place, "points-count", Integer.toString(MOST_POINTS));
        }
        for (int i = 0; i < scale.size(); i++) {
            if (!within(scale.get(i).points(), 0, 100)) {
                problem(place, "points");
            }
            if (!within(scale.get(i).figure(), 0, LARGEST)
                    || (i > 0 && scale.get(i).figure() <= scale.get(i - 1).figure())) {
                problem(place, "figures");
            }
        }
    }

    private void rules(List<SegmentRule> rules) {
        if (rules.size() > MOST_RULES) {
            problem("rules", "rules-count", Integer.toString(MOST_RULES));
        }
        Set<String> ids = new HashSet<>();
        for (SegmentRule rule : rules) {
            if (rule.id().isBlank() || rule.id().length() > 60 || !ids.add(rule.id())) {
                problem("rules." + rule.id(), "rule-id");
            }
            outcome(rule);
            limit(rule, rule.score(), 100, "score");
            limit(rule, rule.revenue(), LARGEST, "revenue");
            codes(rule);
        }
    }

    private void outcome(SegmentRule rule) {
        boolean right = switch (rule.field()) {
            case TIER -> TIERS.contains(rule.outcome());
            case TYPE -> TYPES.contains(rule.outcome());
            case SEGMENT -> !rule.outcome().isBlank() && rule.outcome().length() <= 60;
        };
        if (!right) {
            problem("rules." + rule.id(), "outcome");
        }
    }

    private void limit(SegmentRule rule, SegmentRule.@Nullable Limit limit, double most, String what) {
        if (limit == null) {
            return;
        }
        if (!within(limit.enter(), 0, most) || !within(limit.keep(), 0, most)) {
            problem("rules." + rule.id(), what);
        } else if (limit.keep() > limit.enter()) {
            problem("rules." + rule.id(), "keep");
        }
    }

    private void codes(SegmentRule rule) {
        if (!TIERS.containsAll(rule.tiers()) || !TYPES.containsAll(rule.types())) {
            problem("rules." + rule.id(), "codes");
        }
        if (!rule.countries().stream().allMatch(country -> country.matches("[A-Za-z]{2}"))) {
            problem("rules." + rule.id(), "countries");
        }
        if (rule.industries().stream().anyMatch(industry -> industry.isBlank() || industry.length() > 80)) {
            problem("rules." + rule.id(), "industries");
        }
    }

    private void settings(SegmentationSettings settings) {
        if (!within(settings.holdDays(), 0, 365) || !within(settings.quietDays(), 0, 3650)) {
            problem("settings", "days");
        }
        if (!within(settings.materialScore(), 0, 100) || !within(settings.materialRevenueShare(), 0, 10)) {
            problem("settings", "material");
        }
        if (!within(settings.tierOneCapacity(), 1, 10_000)) {
            problem("settings", "capacity");
        }
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private void problem(String place, String key, String... arguments) {
        problems.add(new ModelProblem(place, KEY + key, List.of(arguments)));
    }
}
