package app.atalaya.account;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account as a list shows it.
 *
 * @param annualRevenue ARR of today in the reporting currency
 * @param owner their name
 */
public record AccountRow(
        AccountId id,
        String key,
        String name,
        AccountType type,
        @Nullable Integer tier,
        @Nullable String segment,
        @Nullable String industry,
        @Nullable String country,
        BigDecimal annualRevenue,
        @Nullable LocalDate renewalOn,
        @Nullable String owner)
        implements Serializable {}
