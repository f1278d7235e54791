package app.atalaya.field;

import app.atalaya.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What is kept of every record that people edit: since when it is there, who changed it last, and the version that refuses stale saves. */
@MappedSuperclass
public abstract class EditedRecord {

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private @Nullable Long updatedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EditedRecord() {}

    protected EditedRecord(UserId author, Instant now) {
        this.createdAt = now;
        this.updatedAt = now;
        this.updatedBy = author.value();
    }

    protected void touch(UserId author, Instant now) {
        updatedBy = author.value();
        updatedAt = now;
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody saved since that version was read */
    public void requireVersion(int read) {
        if (version != read) {
            throw new ObjectOptimisticLockingFailureException(
                    "Saved meanwhile: " + getClass().getSimpleName(), null);
        }
    }

    public int version() {
        return version;
    }
}
