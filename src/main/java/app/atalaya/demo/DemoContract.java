package app.atalaya.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought for a time.
 *
 * @param annualValue in {@code currency}
 * @param endsOn its last day
 * @param renewsOn null once it is over
 */
record DemoContract(
        String externalId,
        String account,
        String name,
        BigDecimal annualValue,
        boolean recurring,
        String currency,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate renewsOn) {

    boolean runsOn(LocalDate on) {
        return !on.isBefore(startsOn) && !on.isAfter(endsOn);
    }
}
