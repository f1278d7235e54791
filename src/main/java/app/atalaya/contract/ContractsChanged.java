package app.atalaya.contract;

import app.atalaya.account.AccountId;
import java.util.Set;

/** Contracts of these accounts were created, edited or removed: their recurring revenue may have another history now. */
public record ContractsChanged(Set<AccountId> accounts) {}
