package app.atalaya.worth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The score of an account's worth: the weighted mean of what its known figures deserve. What is unknown takes no part; its weight
 * goes to the rest in proportion, and completeness says how much is known.
 */
public final class AccountScoring {

    private AccountScoring() {}

    /** @param criteria with weights of at least 0 and scales of at least one point */
    public static WorthScore score(List<Criterion> criteria, Map<Criterion.Kind, Fact> facts) {
        double all = criteria.stream().mapToDouble(Criterion::weight).sum();
        double known = criteria.stream()
                .filter(criterion -> facts.containsKey(criterion.kind()))
                .mapToDouble(Criterion::weight)
                .sum();
        if (known <= 0) {
            return new WorthScore(
                    null,
                    0,
                    criteria.stream()
                            .map(criterion -> contribution(criterion, facts, 0, 0))
                            .toList());
        }
        double[] exact = criteria.stream()
                .mapToDouble(criterion -> exactContribution(criterion, facts, known))
                .toArray();
        long[] tenths = inTenths(exact);
        List<WorthScore.Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            contributions.add(contribution(criteria.get(i), facts, known, tenths[i] / 10.0));
        }
        return new WorthScore(
                IntStream.range(0, tenths.length).mapToLong(i -> tenths[i]).sum() / 10.0, known / all, contributions);
    }

    private static double exactContribution(Criterion criterion, Map<Criterion.Kind, Fact> facts, double known) {
        Fact fact = facts.get(criterion.kind());
        return fact == null ? 0 : criterion.weight() / known * criterion.pointsFor(fact.figure());
    }

    private static WorthScore.Contribution contribution(
            Criterion criterion, Map<Criterion.Kind, Fact> facts, double known, double contribution) {
        Fact fact = facts.get(criterion.kind());
        return fact == null
                ? new WorthScore.Contribution(criterion.kind(), null, null, 0, 0)
                : new WorthScore.Contribution(
                        criterion.kind(),
                        fact,
                        criterion.pointsFor(fact.figure()),
                        known <= 0 ? 0 : criterion.weight() / known,
                        contribution);
    }

    /** Rounded so that the parts still sum to the rounded whole: the largest remainders are rounded up. */
    private static long[] inTenths(double[] parts) {
        long[] tenths = new long[parts.length];
        double sum = 0;
        long floored = 0;
        for (int i = 0; i < parts.length; i++) {
            tenths[i] = (long) Math.floor(parts[i] * 10);
            sum += parts[i] * 10;
            floored += tenths[i];
        }
        long missing = Math.round(sum) - floored;
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> tenths[i] - parts[i] * 10))
                .limit(Math.max(0, missing))
                .forEach(i -> tenths[i]++);
        return tenths;
    }
}
