package app.atalaya.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the revenue figures see it.
 *
 * @param amount a year's value, or the whole value where it is one-off; in the reporting currency
 * @param through the last day; null while open-ended
 */
record Earning(
        String contract,
        BigDecimal amount,
        boolean recurring,
        LocalDate from,
        @Nullable LocalDate through) {

    boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (through == null || !through.isBefore(day));
    }
}
