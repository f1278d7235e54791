package app.atalaya.account;

import app.atalaya.field.ExchangeRates;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, finds and changes accounts and their teams. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Accounts {

    private static final String CREATORS = "hasAnyRole('KEY_ACCOUNT_MANAGER', 'ADMINISTRATOR')";

    private final AccountRepository accounts;
    private final AccountReader reader;
    private final AccountAccess access;
    private final AccountKeys keys;
    private final AccountRules rules;
    private final ExchangeRates rates;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountReader reader,
            AccountAccess access,
            AccountKeys keys,
            AccountRules rules,
            ExchangeRates rates,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.accounts = accounts;
        this.reader = reader;
        this.access = access;
        this.keys = keys;
        this.rules = rules;
        this.rates = rates;
        this.currentUser = currentUser;
        this.events = events;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** @throws NoSuchAccountException if there is none with that key that the user may see */
    public AccountHeader find(String key) {
        return reader.header(access.requireVisible(key).id());
    }

    /** @throws NoSuchAccountException if there is none with that id that the user may see */
    public AccountHeader find(AccountId id) {
        return reader.header(access.requireVisible(id).id());
    }

    /** Accounts whose name contains the text, whatever its case and accents, by name; archived ones last. */
    public List<AccountRef> search(String text, int limit) {
        return reader.search(text, 0, limit);
    }

    /** As {@link #search(String, int)}, from the given one on. */
    public List<AccountRef> search(String text, int offset, int limit) {
        return reader.search(text, offset, limit);
    }

    /** The accounts directly under this one that the user may see. */
    public List<AccountRef> children(AccountId id) {
        return reader.children(access.requireVisible(id).id());
    }

    /** Who changed the account's fields last. */
    public Optional<Person> lastEditor(AccountId id) {
        return reader.lastEditor(access.requireVisible(id).id());
    }

    /** @throws InvalidInputException if a value cannot be taken */
    @Transactional
    @PreAuthorize(CREATORS)
    public AccountId create(AccountDraft draft) {
        UserId author = currentUser.get().id();
        AccountDraft owned = draft.owner() == null ? draft.ownedBy(author) : draft;
        rules.require(owned, null);
        Account account = accounts.saveAndFlush(
                new Account(keys.forName(owned.name()), owned, currencyOf(owned), author, clock.instant()));
        announce(Set.of(account.id()));
        return account.id();
    }

    /**
     * @param version the one that the user started from
     * @throws ObjectOptimisticLockingFailureException if somebody saved meanwhile; nothing is changed then
     * @throws InvalidInputException if a value cannot be taken
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void edit(AccountId id, int version, AccountDraft draft) {
        Account account = editable(id);
        account.requireVersion(version);
        rules.require(draft, id);
        account.edit(draft, currencyOf(draft), currentUser.get().id(), clock.instant());
        accounts.flush();
        announce(Set.of(id));
    }

    /** Puts the account in a tier and segment; what nobody else edits at the same time. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void classify(AccountId id, AccountType type, @Nullable String segment, @Nullable Integer tier) {
        change(List.of(id), (account, now) -> account.classify(type, segment, tier, me(), now));
    }

    /** Adds somebody to the team or gives them another role. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void assign(AccountId id, UserId member, TeamRole role) {
        access.requireEditable(id);
        rules.requireUser(member);
        change(List.of(id), (account, now) -> account.assign(member, role, me(), now));
    }

    /** Takes somebody off the team. */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void release(AccountId id, UserId member) {
        change(List.of(id), (account, now) -> account.release(member, me(), now));
    }

    /** @return those that were not archived before, to undo it */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public List<AccountId> archive(Collection<AccountId> ids) {
        List<AccountId> archived = new ArrayList<>();
        change(ids, (account, now) -> {
            if (!account.isArchived()) {
                account.archive(me(), now);
                archived.add(account.id());
            }
        });
        return archived;
    }

    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void restore(Collection<AccountId> ids) {
        change(ids, (account, now) -> account.restore(me(), now));
    }

    private void change(Collection<AccountId> ids, BiConsumer<Account, Instant> how) {
        for (AccountId id : ids) {
            how.accept(editable(id), clock.instant());
        }
        accounts.flush();
        announce(Set.copyOf(ids));
    }

    private Account editable(AccountId id) {
        access.requireEditable(id);
        return accounts.findById(id.value()).orElseThrow(NoSuchAccountException::new);
    }

    private void announce(Set<AccountId> changed) {
        events.publishEvent(new AccountsChanged(changed));
        changed.forEach(id -> liveUpdates.changed("account:" + id.value()));
    }

    private UserId me() {
        return currentUser.get().id();
    }

    private String currencyOf(AccountDraft draft) {
        return Objects.requireNonNullElseGet(draft.currency(), rates::reporting);
    }
}
