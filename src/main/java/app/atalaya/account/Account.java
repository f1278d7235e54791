package app.atalaya.account;

import app.atalaya.field.EditedRecord;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.field.Names;
import app.atalaya.identity.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer, and the team that works on it. The owner is always a member. */
@Entity
@Table(name = "account")
class Account extends EditedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_key", updatable = false)
    private String key;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private String name;

    @Column(name = "name_folded")
    private String foldedName;

    @Enumerated(EnumType.STRING)
    private AccountType type;

    private @Nullable String segment;
    private @Nullable Integer tier;
    private @Nullable String industry;
    private @Nullable String country;
    private String currency;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "customer_since")
    private @Nullable LocalDate customerSince;

    @Column(name = "growth_potential")
    private @Nullable Integer growthPotential;

    @Column(name = "strategic_value")
    private @Nullable Integer strategicValue;

    private @Nullable String notes;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "account_member", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "user_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Map<Long, TeamRole> team = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // edit() fills the rest.
    Account(String key, AccountDraft draft, String currency, UserId author, Instant now) {
        super(author, now);
        this.key = key;
        edit(draft, currency, author, now);
    }

    void edit(AccountDraft draft, String currency, UserId author, Instant now) {
        this.name = draft.name().strip();
        this.foldedName = Names.folded(name);
        this.type = draft.type();
        this.segment = draft.segment();
        this.tier = draft.tier();
        this.industry = draft.industry();
        this.country = draft.country();
        this.currency = currency;
        this.customerSince = draft.customerSince();
        this.growthPotential = draft.growthPotential();
        this.strategicValue = draft.strategicValue();
        this.notes = draft.notes();
        this.externalId = draft.externalId();
        placeUnder(draft.parent());
        if (draft.owner() != null) {
            handOverTo(draft.owner());
        }
        touch(author, now);
    }

    void classify(AccountType type, @Nullable String segment, @Nullable Integer tier, UserId author, Instant now) {
        this.type = type;
        this.segment = segment;
        this.tier = tier;
        touch(author, now);
    }

    /** The former owner stays on the team. */
    private void handOverTo(UserId owner) {
        if (ownerId != null && ownerId != owner.value()) {
            team.put(ownerId, TeamRole.SALES);
        }
        ownerId = owner.value();
        team.put(ownerId, TeamRole.OWNER);
    }

    private void placeUnder(@Nullable AccountId parent) {
        if (parent != null && Objects.equals(parent.value(), id)) {
            throw new InvalidInputException(FieldRules.one("parent", "account.rule.parent-cycle"));
        }
        parentId = parent == null ? null : parent.value();
    }

    /** @throws InvalidInputException for the owner, whose role changes only with the account's owner */
    void assign(UserId member, TeamRole role, UserId author, Instant now) {
        if (role == TeamRole.OWNER || Objects.equals(ownerId, member.value())) {
            throw new InvalidInputException(FieldRules.one("owner", "account.rule.owner-stays"));
        }
        team.put(member.value(), role);
        touch(author, now);
    }

    void release(UserId member, UserId author, Instant now) {
        if (Objects.equals(ownerId, member.value())) {
            throw new InvalidInputException(FieldRules.one("owner", "account.rule.owner-stays"));
        }
        team.remove(member.value());
        touch(author, now);
    }

    void archive(UserId author, Instant now) {
        archivedAt = now;
        touch(author, now);
    }

    void restore(UserId author, Instant now) {
        archivedAt = null;
        touch(author, now);
    }

    AccountId id() {
        return new AccountId(Objects.requireNonNull(id, "not saved yet"));
    }

    String key() {
        return key;
    }

    String currency() {
        return currency;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
