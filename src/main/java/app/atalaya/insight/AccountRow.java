package app.atalaya.insight;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.Judgement;
import app.atalaya.identity.UserId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account with its health, as lists show it.
 *
 * @param revenue annual recurring revenue today, in the reporting currency
 * @param renewal the next renewal among the running contracts
 * @param owner the owner's name
 * @param growthPotential 0 to 100, a person's judgement
 * @param judgement of the account's health, in force today; stands beside the computed one
 */
public record AccountRow(
        AccountRef account,
        String type,
        @Nullable String segment,
        @Nullable String industry,
        @Nullable String country,
        BigDecimal revenue,
        @Nullable LocalDate renewal,
        @Nullable UserId ownerId,
        @Nullable String owner,
        @Nullable Integer growthPotential,
        HealthSummary health,
        @Nullable Judgement judgement)
        implements Serializable {

    public AccountId id() {
        return account.id();
    }
}
