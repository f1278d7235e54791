package app.atalaya.account;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a contract as a person enters them.
 *
 * @param annualValue required; annualised, in the contract's currency; the whole value where it is one-off
 * @param recurring one-off revenue does not count as ARR
 * @param currency ISO 4217 code; null: the account's
 * @param startsOn required
 * @param endsOn the last day; null while open-ended
 * @param externalId its name in another system
 */
public record ContractDraft(
        String name,
        @Nullable BigDecimal annualValue,
        boolean recurring,
        @Nullable String currency,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate renewsOn,
        @Nullable String externalId)
        implements Serializable {}
