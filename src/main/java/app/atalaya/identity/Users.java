package app.atalaya.identity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users, as the administrator manages them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Users {

    private final UserAccounts accounts;

    Users(UserAccounts accounts) {
        this.accounts = accounts;
    }

    /** @throws UserRuleException if the name is taken, the password too weak, … */
    @Transactional
    public UserId create(NewUser user) {
        return accounts.create(user).id();
    }
}
