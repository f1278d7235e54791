package app.atalaya.alert;

import app.atalaya.health.Band;
import app.atalaya.health.Factor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a reason; which of them there are depends on the rule.
 *
 * @param score 0 to 100
 * @param before the score that it is compared with
 * @param confidence 0 to 100
 * @param factor what the alert is about, where it is about a factor; {@code points} is its score
 * @param days since, or until, something
 * @param day of the renewal, of the churn
 * @param amount money in the reporting currency
 * @param share of the usual: 0.6 is two fifths less
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertFacts(
        @Nullable Double score,
        @Nullable Double before,
        @Nullable Double confidence,
        @Nullable Band band,
        @Nullable Factor factor,
        @Nullable Double points,
        @Nullable Integer days,
        @Nullable LocalDate day,
        @Nullable Double amount,
        @Nullable Double share)
        implements Serializable {

    static final AlertFacts NONE = new AlertFacts(null, null, null, null, null, null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** From what {@link #text} made. */
    static AlertFacts read(String text) {
        return JSON.readValue(text, AlertFacts.class);
    }

    /** As tables keep them. */
    String text() {
        return JSON.writeValueAsString(this);
    }

    AlertFacts withScore(@Nullable Double now, @Nullable Band in) {
        return new AlertFacts(now, before, confidence, in, factor, points, days, day, amount, share);
    }

    AlertFacts withBefore(@Nullable Double earlier, int daysAgo) {
        return new AlertFacts(score, earlier, confidence, band, factor, points, daysAgo, day, amount, share);
    }

    AlertFacts withConfidence(double percent) {
        return new AlertFacts(score, before, percent, band, factor, points, days, day, amount, share);
    }

    AlertFacts withFactor(Factor which, @Nullable Double its) {
        return new AlertFacts(score, before, confidence, band, which, its, days, day, amount, share);
    }

    AlertFacts withDays(@Nullable Integer number, @Nullable LocalDate on) {
        return new AlertFacts(score, before, confidence, band, factor, points, number, on, amount, share);
    }

    AlertFacts withAmount(double money) {
        return new AlertFacts(score, before, confidence, band, factor, points, days, day, money, share);
    }

    AlertFacts withShare(double ofUsual) {
        return new AlertFacts(score, before, confidence, band, factor, points, days, day, amount, ofUsual);
    }
}
