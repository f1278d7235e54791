package app.atalaya.rest;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The systems that may use the REST interface, as administrators manage them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Integrations {

    /** Longest name of an integration. */
    public static final int NAME_LENGTH = 120;

    /** A new integration with its key, which is shown this once and not kept. */
    public record Created(long id, String key) {}

    private final IntegrationStore store;
    private final UserDirectory users;
    private final CurrentUser currentUser;

    Integrations(IntegrationStore store, UserDirectory users, CurrentUser currentUser) {
        this.store = store;
        this.users = users;
        this.currentUser = currentUser;
    }

    /** The newest first, revoked ones last. */
    public List<Integration> find(int offset, int limit) {
        return store.find(offset, limit);
    }

    public int count() {
        return store.count();
    }

    /**
     * @param username of the user whose rights it gets; must be able to sign in
     * @throws IllegalArgumentException if there is no name, it is too long, or there is no such user
     */
    @Transactional
    public Created create(String name, String username) {
        if (name.isBlank() || name.strip().length() > NAME_LENGTH) {
            throw new IllegalArgumentException("An integration needs a name of at most " + NAME_LENGTH);
        }
        Person actsAs =
                users.byUsername(username).orElseThrow(() -> new IllegalArgumentException("No such user: " + username));
        IntegrationKey key = IntegrationKey.random();
        long id = store.add(name.strip(), key, actsAs.id(), currentUser.get().id());
        return new Created(id, key.text());
    }

    /** The key stops working at once and for good. */
    @Transactional
    public void revoke(long id) {
        store.revoke(id);
    }
}
