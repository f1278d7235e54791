package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.HealthModel.Bands;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an account's score is what it is on a day: the contributions of the measures sum to those of their factor, and those of the factors
 * to the score, exactly, in tenths of a point.
 *
 * @param day the day that the score was computed for: the one asked for, or the last before it on which anything changed
 * @param score null where confidence is too low for a score
 * @param confidence whole percent
 */
public record Explanation(
        AccountId account,
        LocalDate day,
        int modelVersion,
        Bands bands,
        @Nullable Double score,
        double confidence,
        Band band,
        List<FactorPart> factors)
        implements Serializable {

    public Explanation {
        factors = List.copyOf(factors);
    }

    /**
     * @param weight its weight in the model as a share of 1
     * @param share its part of this score, 0 to 1, after unknown factors gave theirs away
     * @param score 0 to 100; null where nothing is known
     * @param contribution points of the score that come from it
     * @param freshness of the stalest measure known; unknown where none is
     */
    public record FactorPart(
            Factor factor,
            double weight,
            double share,
            @Nullable Double score,
            double contribution,
            Freshness freshness,
            List<MeasurePart> measures)
            implements Serializable {

        public FactorPart {
            measures = List.copyOf(measures);
        }
    }

    /**
     * @param weight its weight in the model as a share of 1, all factors counted
     * @param share its part of this score, 0 to 1
     * @param raw the raw figure; null where unknown
     * @param points what that is worth, 0 to 100; null where unknown
     * @param contribution points of the score that come from it
     * @param count the signals behind it
     * @param newest the day of the newest of them; null where there is none
     * @param from the first day whose signals count; null: from the first one on
     */
    public record MeasurePart(
            Measure measure,
            double weight,
            double share,
            @Nullable Double raw,
            @Nullable Double points,
            double contribution,
            Freshness freshness,
            int count,
            @Nullable LocalDate newest,
            @Nullable LocalDate from)
            implements Serializable {}

    /** The part of a measure, if the model has it. */
    public Optional<MeasurePart> measure(String key) {
        return factors.stream()
                .flatMap(factor -> factor.measures().stream())
                .filter(part -> part.measure().key().equals(key))
                .findFirst();
    }

    /** The part of a factor, if the model has it. */
    public Optional<FactorPart> factor(Factor factor) {
        return factors.stream().filter(part -> part.factor() == factor).findFirst();
    }
}
