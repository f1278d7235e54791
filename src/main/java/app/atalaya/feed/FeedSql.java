package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountScope;
import app.atalaya.uikit.Chunks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the feeds of all kinds ask the database. */
@Component
class FeedSql {

    private final JdbcClient sql;
    private final AccountAccess access;

    FeedSql(JdbcClient sql, AccountAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Accounts by external id, only those that the user may edit. */
    Map<String, AccountId> editableAccounts(Collection<String> externalIds) {
        return accounts(
                externalIds,
                "select a.external_id, a.id from account a where a.external_id in (:ids) and ",
                access.editScope());
    }

    /** Accounts by external id, only those that the user may see. */
    Map<String, AccountId> visibleAccounts(Collection<String> externalIds) {
        return accounts(
                externalIds,
                "select a.external_id, a.id from account a where a.external_id in (:ids) and ",
                access.scope());
    }

    /** Accounts by external id, whoever may see them: for records that were checked. */
    Map<String, AccountId> accounts(Collection<String> externalIds) {
        AccountScope everything = new AccountScope(true, access.editScope().viewer());
        return accounts(
                externalIds,
                "select a.external_id, a.id from account a where a.external_id in (:ids) and ",
                everything);
    }

    Map<AccountId, String> currencies(Collection<AccountId> accounts) {
        Map<AccountId, String> currencies = new HashMap<>();
        for (List<AccountId> chunk : Chunks.of(accounts)) {
            sql.sql("select id, currency from account where id in (:ids)")
                    .param("ids", chunk.stream().map(AccountId::value).toList())
                    .query(row -> {
                        currencies.put(new AccountId(row.getLong(1)), row.getString(2));
                    });
        }
        return currencies;
    }

    /** Accounts by the external id of one of their contracts or contacts, only those that the user may edit. */
    Map<String, AccountId> editableAccountsOf(FeedKind kind, Collection<String> externalIds) {
        return accounts(
                externalIds,
                "select x.external_id, a.id from " + kind.table()
                        + " x join account a on a.id = x.account_id where x.external_id in (:ids) and ",
                access.editScope());
    }

    private Map<String, AccountId> accounts(Collection<String> externalIds, String select, AccountScope scope) {
        Map<String, AccountId> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(externalIds)) {
            sql.sql(select + scope.predicate("a.id"))
                    .param("ids", chunk)
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        found.put(row.getString(1), new AccountId(row.getLong(2)));
                    });
        }
        return found;
    }
}
