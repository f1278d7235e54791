package app.atalaya.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much an account grew: (revenue of the last 12 months − the 12 before) / the 12 before.
 *
 * @param rate 0.12 is 12 %; null where the base is under {@code minimumBase}
 */
public record GrowthRate(
        @Nullable Double rate, BigDecimal lastTwelveMonths, BigDecimal twelveBefore, BigDecimal minimumBase)
        implements Serializable {}
