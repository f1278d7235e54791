package app.atalaya.account;

import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an account as a person enters them.
 *
 * @param tier 1 (most attention) to 3
 * @param country ISO 3166 code of two letters
 * @param currency ISO 4217 code; null: the reporting currency
 * @param owner null: whoever creates the account
 * @param growthPotential 0 to 100
 * @param strategicValue 0 to 100
 * @param externalId its name in another system
 */
public record AccountDraft(
        String name,
        AccountType type,
        @Nullable String segment,
        @Nullable Integer tier,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String currency,
        @Nullable UserId owner,
        @Nullable AccountId parent,
        @Nullable LocalDate customerSince,
        @Nullable Integer growthPotential,
        @Nullable Integer strategicValue,
        @Nullable String notes,
        @Nullable String externalId)
        implements Serializable {

    /** An account of which only the name and the type are known yet. */
    public static AccountDraft named(String name, AccountType type) {
        return new AccountDraft(name, type, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
