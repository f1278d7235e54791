package app.atalaya.webhook;

import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The systems that are told of alerts, as administrators manage them. What they are told concerns all accounts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Webhooks {

    /** Announced when a webhook changed, or a call was made. */
    public static final String TOPIC = "webhooks";

    /** Days without a good answer after which a webhook is paused. */
    public static final int FAILING_DAYS = 5;

    private final WebhookStore store;
    private final WebhookReader reader;
    private final WebhookAddresses addresses;
    private final WebhookWorker worker;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final TransactionTemplate transaction;

    Webhooks(
            WebhookStore store,
            WebhookReader reader,
            WebhookAddresses addresses,
            WebhookWorker worker,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            TransactionTemplate transaction) {
        this.store = store;
        this.reader = reader;
        this.addresses = addresses;
        this.worker = worker;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.transaction = transaction;
    }

    /** A new webhook with its secret, which is shown this once. */
    public record Created(long id, String secret) {

        @Override
        public String toString() {
            return "Created[id=" + id + "]";
        }
    }

    /** By name. */
    public List<Webhook> page(int offset, int limit) {
        return reader.page(offset, limit);
    }

    public int count() {
        return reader.count();
    }

    public Optional<Webhook> find(long id) {
        return reader.find(id);
    }

    /** @throws InvalidInputException if a field cannot be taken, or the address must not be called */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Created create(WebhookDraft draft) {
        require(draft);
        WebhookSecret secret = WebhookSecret.random();
        UserId author = currentUser.get().id();
        Long id = transaction.execute(status -> {
            liveUpdates.changed(TOPIC);
            return store.add(draft, secret, author);
        });
        return new Created(Objects.requireNonNull(id), secret.text());
    }

    /**
     * @param version that the user started from
     * @throws InvalidInputException if a field cannot be taken, or the address must not be called
     * @throws ObjectOptimisticLockingFailureException if somebody saved or removed it meanwhile
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void edit(long id, int version, WebhookDraft draft) {
        require(draft);
        UserId author = currentUser.get().id();
        transaction.executeWithoutResult(status -> {
            if (!store.update(id, version, draft, author)) {
                throw new ObjectOptimisticLockingFailureException("Saved meanwhile: Webhook", null);
            }
            liveUpdates.changed(TOPIC);
        });
    }

    /** It is not called from now on; what happens meanwhile it is not told later either. */
    @Transactional
    public void pause(long id) {
        store.pause(id, WebhookPause.BY_HAND);
        liveUpdates.changed(TOPIC);
    }

    /** It is called again, also with what was waiting when it was paused. */
    @Transactional
    public void resume(long id) {
        store.pause(id, null);
        liveUpdates.changed(TOPIC);
        worker.soon();
    }

    /** With everything that it was told and is still to be told. */
    @Transactional
    public void remove(long id) {
        store.remove(id);
        liveUpdates.changed(TOPIC);
    }

    /**
     * A new secret, shown this once. The one before signs as well for a day, so that the receiver need not change at the same moment.
     *
     * @throws IllegalArgumentException if there is no such webhook
     */
    @Transactional
    public Created roll(long id) {
        WebhookSecret secret = WebhookSecret.random();
        if (!store.roll(id, secret)) {
            throw new IllegalArgumentException("No such webhook: " + id);
        }
        liveUpdates.changed(TOPIC);
        return new Created(id, secret.text());
    }

    /** Looks the name up, which may take seconds: before the transaction, so that it holds no connection. */
    private void require(WebhookDraft draft) {
        List<FieldProblem> problems = new ArrayList<>(draft.problems());
        try {
            addresses.require(draft.address());
        } catch (AddressException refused) {
            problems.add(FieldProblem.of(
                    "address",
                    "webhook.address." + refused.problem().name().toLowerCase(Locale.ROOT),
                    String.valueOf(AddressRules.LONGEST)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
