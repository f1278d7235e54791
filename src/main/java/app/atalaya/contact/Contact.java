package app.atalaya.contact;

import app.atalaya.account.AccountId;
import app.atalaya.field.EditedRecord;
import app.atalaya.field.Names;
import app.atalaya.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person at the customer. */
@Entity
@Table(name = "contact")
class Contact extends EditedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private String name;

    @Column(name = "name_folded")
    private String foldedName;

    private @Nullable String title;
    private @Nullable String email;
    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Contact() {}

    @SuppressWarnings("NullAway.Init") // edit() fills the rest.
    Contact(AccountId account, ContactDraft draft, UserId author, Instant now) {
        super(author, now);
        this.accountId = account.value();
        edit(draft, author, now);
    }

    void edit(ContactDraft draft, UserId author, Instant now) {
        this.name = draft.name().strip();
        this.foldedName = Names.folded(name);
        this.title = draft.title();
        this.email = draft.email();
        this.phone = draft.phone();
        this.externalId = draft.externalId();
        touch(author, now);
    }

    ContactId id() {
        return new ContactId(Objects.requireNonNull(id, "not saved yet"));
    }

    AccountId account() {
        return new AccountId(accountId);
    }
}
