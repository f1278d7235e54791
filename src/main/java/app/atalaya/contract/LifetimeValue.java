package app.atalaya.contract;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What an account is worth over its life, in the reporting currency, with all that was assumed: margin earned to date plus the next
 * years' expected annual margin × survival probability, discounted.
 *
 * @param marginShare of revenue, 0 to 1
 * @param yearlySurvival probability that the account is still one after a year, 0 to 1; floored and capped
 * @param cohort accounts that the survival was observed on; 0 where it is the configured assumption
 * @param discountRate per year, 0.08 is 8 %
 */
public record LifetimeValue(
        BigDecimal total,
        BigDecimal earned,
        BigDecimal expected,
        double marginShare,
        double yearlySurvival,
        int cohort,
        double discountRate,
        int years)
        implements Serializable {}
