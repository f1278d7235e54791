package app.atalaya.account;

import app.atalaya.identity.Person;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with all its own fields.
 *
 * @param key what URLs name
 * @param team the owner first
 * @param annualRevenue ARR of today in the reporting currency
 * @param renewalOn the next renewal among the running contracts
 * @param version to be given back when the account is edited
 */
public record AccountHeader(
        AccountId id,
        String key,
        @Nullable String externalId,
        String name,
        AccountType type,
        @Nullable String segment,
        @Nullable Integer tier,
        @Nullable String industry,
        @Nullable String country,
        String currency,
        @Nullable Person owner,
        List<TeamMember> team,
        @Nullable AccountRef parent,
        @Nullable LocalDate customerSince,
        @Nullable Integer growthPotential,
        @Nullable Integer strategicValue,
        @Nullable String notes,
        BigDecimal annualRevenue,
        @Nullable LocalDate renewalOn,
        boolean archived,
        int version)
        implements Serializable {

    public AccountRef ref() {
        return new AccountRef(id, key, name);
    }

    /** The fields as a person may edit them. */
    public AccountDraft asDraft() {
        return new AccountDraft(
                name,
                type,
                segment,
                tier,
                industry,
                country,
                currency,
                owner == null ? null : owner.id(),
                parent == null ? null : parent.id(),
                customerSince,
                growthPotential,
                strategicValue,
                notes,
                externalId);
    }
}
