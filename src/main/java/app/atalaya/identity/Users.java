package app.atalaya.identity;

import app.atalaya.identity.UserRuleException.Field;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users, as the administrator manages them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Users {

    private static final int LONGEST_PAGE = 500;

    private final UserRepository users;
    private final UserAccounts accounts;
    private final UserQueries queries;
    private final Administrators administrators;

    Users(UserRepository users, UserAccounts accounts, UserQueries queries, Administrators administrators) {
        this.users = users;
        this.accounts = accounts;
        this.queries = queries;
        this.administrators = administrators;
    }

    /** @param limit at most 500 */
    public List<UserRow> list(UserFilter filter, UserSort sort, boolean descending, int offset, int limit) {
        return queries.page(filter, sort, descending, offset, Math.min(limit, LONGEST_PAGE));
    }

    public int count(UserFilter filter) {
        return queries.count(filter);
    }

    /** @throws NoSuchElementException if there is none */
    public UserRow get(UserId id) {
        User user = require(id);
        return new UserRow(
                id, user.username(), user.name(), user.email(), user.roles(), user.isEnabled(), null, user.version());
    }

    /** @throws UserRuleException if the name is taken, the password too weak, … */
    @Transactional
    public UserId create(NewUser user) {
        return accounts.create(user).id();
    }

    /**
     * Other roles end the user's sessions.
     *
     * @param version what the editor saw
     * @throws ObjectOptimisticLockingFailureException if somebody else has edited meanwhile
     * @throws UserRuleException if a field breaks a rule, or nobody would be left to administrate
     */
    @Transactional
    public void edit(UserId id, int version, UserDraft draft) {
        User user = require(id);
        if (user.version() != version) {
            throw new ObjectOptimisticLockingFailureException(User.class, id.value());
        }
        if (administrates(user) && !draft.roles().contains(Role.ADMINISTRATOR)) {
            administrators.requireAnother(id);
        }
        user.describe(draft.name(), draft.email());
        user.changeRoles(draft.roles());
        users.saveAndFlush(user);
    }

    /** Ends the user's sessions; they sign in with the new password. */
    @Transactional
    public void resetPassword(UserId id, String password) {
        User user = require(id);
        if (user.isDemo()) {
            throw new UserRuleException(Field.PASSWORD, "identity.problem.demo-password");
        }
        PasswordRules.check(password, user.username());
        user.changePassword(accounts.hash(password));
        accounts.forgetDevices(user);
        users.saveAndFlush(user);
    }

    /** Ends the user's sessions everywhere. What they did stays theirs. */
    @Transactional
    public void disable(UserId id) {
        User user = require(id);
        if (administrates(user)) {
            administrators.requireAnother(id);
        }
        user.disable();
        accounts.forgetDevices(user);
        users.saveAndFlush(user);
    }

    @Transactional
    public void enable(UserId id) {
        User user = require(id);
        user.enable();
        users.saveAndFlush(user);
    }

    private User require(UserId id) {
        return users.findById(id.value()).orElseThrow(() -> new NoSuchElementException("No such user"));
    }

    private static boolean administrates(User user) {
        return user.isEnabled() && user.roles().contains(Role.ADMINISTRATOR);
    }
}
