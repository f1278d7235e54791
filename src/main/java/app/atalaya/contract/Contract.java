package app.atalaya.contract;

import app.atalaya.account.AccountId;
import app.atalaya.field.EditedRecord;
import app.atalaya.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a customer has bought for a period. */
@Entity
@Table(name = "contract")
class Contract extends EditedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private String name;

    @Column(name = "annual_value")
    private BigDecimal annualValue;

    private boolean recurring;
    private String currency;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "renews_on")
    private @Nullable LocalDate renewsOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Contract() {}

    @SuppressWarnings("NullAway.Init") // edit() fills the rest.
    Contract(AccountId account, ContractDraft draft, String currency, UserId author, Instant now) {
        super(author, now);
        this.accountId = account.value();
        edit(draft, currency, author, now);
    }

    void edit(ContractDraft draft, String currency, UserId author, Instant now) {
        this.name = draft.name().strip();
        this.annualValue =
                Objects.requireNonNull(draft.annualValue(), "annual value").setScale(2, RoundingMode.HALF_UP);
        this.recurring = draft.recurring();
        this.currency = currency;
        this.startsOn = Objects.requireNonNull(draft.startsOn(), "start");
        this.endsOn = draft.endsOn();
        this.renewsOn = draft.renewsOn();
        this.externalId = draft.externalId();
        touch(author, now);
    }

    ContractId id() {
        return new ContractId(Objects.requireNonNull(id, "not saved yet"));
    }

    AccountId account() {
        return new AccountId(accountId);
    }
}
