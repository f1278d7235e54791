package app.atalaya.account;

import java.util.Set;

/** Fields or team of these accounts were created, edited, archived or removed. */
public record AccountsChanged(Set<AccountId> accounts) {}
