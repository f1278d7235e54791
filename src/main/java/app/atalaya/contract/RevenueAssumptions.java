package app.atalaya.contract;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the revenue figures assume; shown wherever they are.
 *
 * @param margin share of revenue, 0 to 1
 * @param discountRate per year
 * @param years that lifetime value looks ahead
 * @param survivalFloor lowest yearly survival probability to reckon with
 * @param survivalCap highest
 * @param survivalDefault where fewer accounts than {@code minimumCohort} were observed
 * @param minimumCohort accounts that a logo retention must be observed on
 * @param minimumGrowthBase revenue of twelve months, in the reporting currency, under which a growth rate means nothing
 */
@ConfigurationProperties("atalaya.revenue")
record RevenueAssumptions(
        @DefaultValue("0.6") double margin,
        @DefaultValue("0.08") double discountRate,
        @DefaultValue("5") int years,
        @DefaultValue("0.5") double survivalFloor,
        @DefaultValue("0.98") double survivalCap,
        @DefaultValue("0.85") double survivalDefault,
        @DefaultValue("10") int minimumCohort,
        @DefaultValue("1000") BigDecimal minimumGrowthBase) {

    /** The survival probability for a cohort of which so many are still customers. */
    double survival(int cohort, int stillActive) {
        double observed = cohort < minimumCohort || cohort == 0 ? survivalDefault : (double) stillActive / cohort;
        return Math.clamp(observed, survivalFloor, survivalCap);
    }

    boolean isEnough(int cohort) {
        return cohort > 0 && cohort >= minimumCohort;
    }
}
