package app.atalaya.task;

import app.atalaya.account.AccountId;
import app.atalaya.field.EditedRecord;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.field.Names;
import app.atalaya.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something to be done about an account. */
@Entity
@Table(name = "task")
class Task extends EditedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    private String title;

    @Column(name = "title_folded")
    private String foldedTitle;

    private @Nullable String note;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.OPEN;

    /** 1 while open, else null: a unique key over it allows one open task per account and origin. */
    @Column(name = "open_slot")
    private @Nullable Integer openSlot = 1;

    @Column(name = "origin_code", updatable = false)
    private @Nullable String originCode;

    @Column(name = "origin_key", updatable = false)
    private @Nullable String originKey;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Task() {}

    @SuppressWarnings("NullAway.Init") // edit() fills the rest.
    Task(AccountId account, TaskDraft draft, @Nullable TaskOrigin origin, UserId author, Instant now) {
        super(author, now);
        this.accountId = account.value();
        this.createdBy = author.value();
        if (origin != null) {
            this.originCode = origin.code();
            this.originKey = origin.key();
        }
        edit(draft, author, now);
    }

    void edit(TaskDraft draft, UserId author, Instant now) {
        this.title = draft.title().strip();
        this.foldedTitle = Names.folded(title);
        this.note = draft.note();
        this.ownerId = draft.owner() == null ? null : draft.owner().value();
        this.dueOn = draft.dueOn();
        touch(author, now);
    }

    void assign(@Nullable UserId owner, UserId author, Instant now) {
        this.ownerId = owner == null ? null : owner.value();
        touch(author, now);
    }

    /** Done or dropped. Who closes what is closed already, in the same way, changes nothing. */
    void close(TaskState how, UserId author, Instant now) {
        if (state == how) {
            return;
        }
        if (state != TaskState.OPEN) {
            throw new InvalidInputException(FieldRules.one("state", "task.rule.closed"));
        }
        state = how;
        openSlot = null;
        closedAt = now;
        touch(author, now);
    }

    void reopen(UserId author, Instant now) {
        if (state != TaskState.OPEN) {
            state = TaskState.OPEN;
            openSlot = 1;
            closedAt = null;
            touch(author, now);
        }
    }

    TaskId id() {
        return new TaskId(Objects.requireNonNull(id, "not saved yet"));
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    @Nullable
    UserId owner() {
        return ownerId == null ? null : new UserId(ownerId);
    }

    @Nullable
    TaskOrigin origin() {
        return originCode == null || originKey == null ? null : new TaskOrigin(originCode, originKey);
    }

    TaskState state() {
        return state;
    }
}
