package app.atalaya.account;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.uikit.Chunks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, per account, what the signed-in user may see and change. Every service of every module asks here. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AccountAccess {

    /** Who may change any account at all; which ones, is decided for each. */
    public static final String MAY_EDIT = "hasAnyRole('KEY_ACCOUNT_MANAGER', 'TEAM_MEMBER', 'ADMINISTRATOR')";

    private final JdbcClient sql;
    private final CurrentUser currentUser;

    AccountAccess(JdbcClient sql, CurrentUser currentUser) {
        this.sql = sql;
        this.currentUser = currentUser;
    }

    /** What the signed-in user may see. */
    public AccountScope scope() {
        SignedInUser user = currentUser.get();
        return new AccountScope(user.is(Role.EXECUTIVE) || user.is(Role.ADMINISTRATOR), user.id());
    }

    /** What the signed-in user may change; to be asked only for users with a role that may change anything. */
    public AccountScope editScope() {
        SignedInUser user = currentUser.get();
        boolean mayEditAny = user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER);
        boolean everything = user.is(Role.ADMINISTRATOR);
        if (!everything && !mayEditAny) {
            throw new AccessDeniedException("May not edit accounts");
        }
        return new AccountScope(everything, user.id());
    }

    /** @throws NoSuchAccountException if there is none with that key that the user may see */
    public AccountRef requireVisible(String key) {
        return requireVisible("a.account_key = :account", key);
    }

    /** @throws NoSuchAccountException if there is none with that id that the user may see */
    public AccountRef requireVisible(AccountId id) {
        return requireVisible("a.id = :account", id.value());
    }

    /** Whether the signed-in user may change the account: an administrator, or a member of its team who is no mere reader. */
    public boolean mayEdit(AccountId id) {
        SignedInUser user = currentUser.get();
        if (user.is(Role.ADMINISTRATOR)) {
            return true;
        }
        return (user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.TEAM_MEMBER)) && isMember(id, user);
    }

    /** Those of the accounts that the signed-in user may change. */
    public Set<AccountId> editable(Collection<AccountId> ids) {
        AccountScope scope = editScope();
        Set<AccountId> editable = new HashSet<>();
        for (List<AccountId> chunk : Chunks.of(ids)) {
            sql.sql("select a.id from account a where a.id in (:ids) and " + scope.predicate("a.id"))
                    .param("ids", chunk.stream().map(AccountId::value).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        editable.add(new AccountId(row.getLong(1)));
                    });
        }
        return editable;
    }

    /** Whether there is no account that the signed-in user may not change. */
    public boolean mayEditAll() {
        return editScope().everything();
    }

    /**
     * @throws NoSuchAccountException if the user may not even see it
     * @throws AccessDeniedException if the user may see but not change it
     */
    public AccountRef requireEditable(AccountId id) {
        AccountRef account = requireVisible(id);
        if (!mayEdit(id)) {
            throw new AccessDeniedException("May not edit this account");
        }
        return account;
    }

    private boolean isMember(AccountId id, SignedInUser user) {
        return sql.sql("select count(*) from account_member where account_id = ? and user_id = ?")
                        .params(id.value(), user.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private AccountRef requireVisible(String condition, Object account) {
        AccountScope scope = scope();
        try {
            return sql.sql("select a.id, a.account_key, a.name from account a where " + condition + " and "
                            + scope.predicate("a.id"))
                    .param("account", account)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query((row, n) ->
                            new AccountRef(new AccountId(row.getLong(1)), row.getString(2), row.getString(3)))
                    .single();
        } catch (EmptyResultDataAccessException none) {
            throw new NoSuchAccountException();
        }
    }
}
