package app.atalaya.advice;

import app.atalaya.advice.Wording.Percent;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.uikit.UrlValues;
import java.util.Comparator;
import java.util.Optional;

/**
 * Too little is known to believe the score: get the facts that weigh most among those that are missing or old. One suggestion per factor.
 *
 * @param under confidence in whole percent, under which it speaks
 */
record MissingData(int under) implements Rule {

    @Override
    public String code() {
        return "missing-data";
    }

    /** Points of confidence. */
    @Override
    public double step() {
        return 15;
    }

    @Override
    public Optional<Finding> look(Situation now) {
        double confidence = now.confidence();
        if (!now.isCustomer() || confidence >= under) {
            return Optional.empty();
        }
        return weightiest(now).map(factor -> {
            String subject = UrlValues.word(factor).replace('_', '-');
            return new Finding(
                    subject,
                    0.3 + (under - confidence) / (2.0 * under),
                    0.5,
                    100 - confidence,
                    10,
                    Wording.of("advice." + code() + "." + subject + ".action"),
                    Rules.reason(code(), new Percent(confidence / 100), new Wording.Term("advice.factor." + subject)),
                    Finding.HEALTH);
        });
    }

    /** Where nothing was ever recorded, use tells most. */
    private static Optional<Factor> weightiest(Situation now) {
        return now.now().isEmpty()
                ? Optional.of(Factor.PRODUCT_USE)
                : now.now().orElseThrow().factors().stream()
                        .filter(part -> part.freshness() != Freshness.FRESH && part.weight() > 0)
                        .max(Comparator.comparingDouble(MissingData::missing))
                        .map(FactorPart::factor);
    }

    /** What is old is missing by half. */
    private static double missing(FactorPart part) {
        return part.freshness() == Freshness.UNKNOWN ? part.weight() : part.weight() / 2;
    }
}
