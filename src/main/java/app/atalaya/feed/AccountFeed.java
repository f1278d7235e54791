package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes accounts, contracts and contacts in bulk, from files and other systems, with the rights of the acting user. Records are told
 * apart by their external ids. Each call works set-based, a thousand records at a time, in the caller's transaction.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(AccountAccess.MAY_EDIT)
public class AccountFeed {

    private final Map<FeedKind, FeedTarget> targets;
    private final FeedSql sql;

    AccountFeed(AccountTarget accounts, ContractTarget contracts, ContactTarget contacts, FeedSql sql) {
        this.targets = Map.of(FeedKind.ACCOUNT, accounts, FeedKind.CONTRACT, contracts, FeedKind.CONTACT, contacts);
        this.sql = sql;
    }

    /** Canonical values of those records that exist and that the user may see, by external id; all fields are there. */
    public Map<String, FeedRecord> current(FeedKind kind, Collection<String> externalIds) {
        return target(kind).current(externalIds);
    }

    /** What is wrong with the records, seen against what is stored and against each other; empty where all may be written. */
    public List<FeedProblem> check(FeedKind kind, List<FeedRecord> records) {
        return target(kind).check(records);
    }

    /**
     * Creates and changes; an unchanged record is left alone. To be called with checked records only.
     *
     * @param importId is kept with what is created, to take it back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(FeedKind kind, List<FeedRecord> records, long importId) {
        target(kind).write(records, importId);
    }

    /**
     * Removes those that this import created, that nobody edited since and that nothing else hangs on. Contracts and contacts before
     * accounts, or their accounts stay.
     *
     * @return how many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int removeCreated(FeedKind kind, long importId, Collection<String> externalIds) {
        return target(kind).removeCreated(importId, externalIds);
    }

    /**
     * The accounts that are meant: a reference is the external id of an account, else of a contract, else of a contact. Only accounts
     * that the user may edit; all other references are left out.
     */
    public Map<String, AccountId> resolveAccounts(Collection<String> references) {
        Map<String, AccountId> resolved = new HashMap<>(sql.editableAccounts(references));
        for (FeedKind part : List.of(FeedKind.CONTRACT, FeedKind.CONTACT)) {
            Set<String> open = new HashSet<>(references);
            open.removeAll(resolved.keySet());
            resolved.putAll(sql.editableAccountsOf(part, open));
        }
        return resolved;
    }

    private FeedTarget target(FeedKind kind) {
        FeedTarget target = targets.get(kind);
        if (target == null) {
            throw new IllegalArgumentException("No such kind: " + kind);
        }
        return target;
    }
}
