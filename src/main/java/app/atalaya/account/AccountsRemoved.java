package app.atalaya.account;

import java.util.Set;

/** These accounts are gone for good (an import was undone): whatever hangs on them goes in the same transaction. */
public record AccountsRemoved(Set<AccountId> accounts) {}
