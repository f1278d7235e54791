package app.atalaya.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as a list shows it; {@code currency} is that of {@code annualValue}. */
public record ContractLine(
        ContractId id,
        @Nullable String externalId,
        String name,
        BigDecimal annualValue,
        boolean recurring,
        String currency,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate renewsOn,
        int version)
        implements Serializable {

    public ContractDraft asDraft() {
        return new ContractDraft(name, annualValue, recurring, currency, startsOn, endsOn, renewsOn, externalId);
    }

    /** Whether the contract runs on that day. */
    public boolean runsOn(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
