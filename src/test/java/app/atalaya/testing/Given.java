package app.atalaya.testing;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import java.util.UUID;

/** What a test starts from, with names that no other test uses. */
public final class Given {

    private final As as;
    private final Accounts accounts;
    private final AccountAccess access;

    Given(As as, Accounts accounts, AccountAccess access) {
        this.as = as;
        this.accounts = accounts;
        this.access = access;
    }

    /** A word that nobody else uses: for names, external ids and the like. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A key account of the key account manager whom all tests share. */
    public AccountRef account() {
        return account(as.someone(Role.KEY_ACCOUNT_MANAGER));
    }

    /** A key account with this owner. */
    public AccountRef account(Person owner) {
        return account(owner, AccountDraft.named(unique("Account"), AccountType.KEY));
    }

    /** An account that this owner creates. */
    public AccountRef account(Person owner, AccountDraft draft) {
        return as.user(owner, () -> {
            AccountId id = accounts.create(draft);
            return access.requireVisible(id);
        });
    }
}
