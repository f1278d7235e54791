package app.atalaya.contact;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.field.DraftRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.field.Names;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people at accounts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Contacts {

    private static final String FOUND =
            " from contact where account_id = :account and name_folded like :text escape '!'";

    private final ContactRepository contacts;
    private final JdbcClient sql;
    private final AccountAccess access;
    private final DraftRules rules;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Contacts(
            ContactRepository contacts,
            JdbcClient sql,
            AccountAccess access,
            DraftRules rules,
            CurrentUser currentUser,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.contacts = contacts;
        this.sql = sql;
        this.access = access;
        this.rules = rules;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** The contacts of an account whose name contains the text, whatever its case and accents, by name. */
    public List<ContactLine> of(AccountId account, String text, int offset, int limit) {
        access.requireVisible(account);
        return sql.sql("select id, external_id, name, title, email, phone, version" + FOUND
                        + " order by name_folded, id limit :limit offset :offset")
                .param("account", account.value())
                .param("text", Names.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(Contacts::line)
                .list();
    }

    /** @throws NoSuchAccountException if there is none with that id that the user may see */
    public ContactLine find(ContactId id) {
        access.requireVisible(contacts.findById(id.value())
                .orElseThrow(NoSuchAccountException::new)
                .account());
        return sql.sql("select id, external_id, name, title, email, phone, version from contact where id = :id")
                .param("id", id.value())
                .query(Contacts::line)
                .single();
    }

    /** Contacts whose title is known, by account and name: a hundred of each account that the user may see, in one statement. */
    public Map<AccountId, List<ContactLine>> titled(Collection<AccountId> accounts) {
        Map<AccountId, List<ContactLine>> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            AccountScope scope = access.scope();
            sql.sql("""
                            select id, external_id, name, title, email, phone, version, account_id
                            from (select c.*, row_number() over (partition by c.account_id order by c.name_folded, c.id) as place
                                from contact c where c.account_id in (:ids) and c.title is not null and %s) ranked
                            where place <= 100 order by account_id, place""".formatted(scope.predicate("c.account_id")))
                    .param("ids", accounts.stream().map(AccountId::value).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        found.computeIfAbsent(new AccountId(row.getLong(8)), id -> new ArrayList<>())
                                .add(line(row, 0));
                    });
        }
        return found;
    }

    private static ContactLine line(ResultSet row, int number) throws SQLException {
        return new ContactLine(
                new ContactId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7));
    }

    public int count(AccountId account, String text) {
        access.requireVisible(account);
        return sql.sql("select count(*)" + FOUND)
                .param("account", account.value())
                .param("text", Names.containing(text))
                .query(Integer.class)
                .single();
    }

    /** @throws InvalidInputException if a value cannot be taken */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public ContactId create(AccountId account, ContactDraft draft) {
        access.requireEditable(account);
        check(draft, null);
        Contact contact = contacts.saveAndFlush(
                new Contact(account, draft, currentUser.get().id(), clock.instant()));
        announce(account);
        return contact.id();
    }

    /**
     * @throws ObjectOptimisticLockingFailureException if somebody saved meanwhile; nothing is changed then
     * @throws InvalidInputException if a value cannot be taken
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void edit(ContactId id, int version, ContactDraft draft) {
        Contact contact = editable(id);
        contact.requireVersion(version);
        check(draft, id);
        contact.edit(draft, currentUser.get().id(), clock.instant());
        contacts.flush();
        announce(contact.account());
    }

    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void remove(ContactId id) {
        Contact contact = editable(id);
        contacts.delete(contact);
        contacts.flush();
        announce(contact.account());
    }

    private void check(ContactDraft draft, @Nullable ContactId self) {
        rules.require(
                "contact", ContactDraft.FIELDS, draft.values(), draft.externalId(), self == null ? null : self.value());
    }

    private Contact editable(ContactId id) {
        Contact contact = contacts.findById(id.value()).orElseThrow(NoSuchAccountException::new);
        access.requireEditable(contact.account());
        return contact;
    }

    private void announce(AccountId account) {
        liveUpdates.changed("account:" + account.value());
    }
}
