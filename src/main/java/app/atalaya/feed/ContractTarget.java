package app.atalaya.feed;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.feed.FeedTable.Extra;
import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.Field;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds contracts; recurring and in the account's currency unless they say otherwise. */
@Component
class ContractTarget extends PartTarget {

    private final FeedSql sql;
    private final FeedNews news;

    ContractTarget(
            JdbcClient client,
            JdbcTemplate jdbc,
            AccountAccess access,
            ExchangeRates rates,
            Clock clock,
            FeedSql sql,
            CurrentUser currentUser,
            SqlInstants instants,
            FeedNews news) {
        super(FeedKind.CONTRACT, client, jdbc, access, rates, clock, sql, currentUser, instants);
        this.sql = sql;
        this.news = news;
    }

    @Override
    Set<String> unclearable() {
        return Set.of("name", "recurring", "currency");
    }

    /** Also that there is a rate for the account's currency, where the contract takes it over. */
    @Override
    void checkReferences(
            Map<String, Map<String, String>> wished, Map<String, Stored> stored, List<FeedProblem> problems) {
        super.checkReferences(wished, stored, problems);
        Map<String, AccountId> accounts = sql.editableAccounts(accounts(wished));
        Map<AccountId, String> currencies = sql.currencies(accounts.values());
        Set<String> rated = rates.known();
        wished.forEach((id, values) -> {
            AccountId account = accounts.get(values.getOrDefault(Field.ACCOUNT.name(), ""));
            String currency = account == null ? null : currencies.get(account);
            if (!values.containsKey("currency") && currency != null && !rated.contains(currency)) {
                problems.add(problem(id, rates.unknown("currency", currency)));
            }
        });
    }

    @Override
    List<Extra> derived() {
        return List.of();
    }

    @Override
    List<Object> derivedFrom(Map<String, String> values) {
        return List.of();
    }

    @Override
    void complete(String externalId, Map<String, String> values, String accountCurrency) {
        values.putIfAbsent("name", externalId);
        values.putIfAbsent("recurring", "true");
        values.putIfAbsent("currency", accountCurrency);
    }

    @Override
    void announce(Set<AccountId> accounts) {
        news.contractsChanged(Objects.requireNonNull(accounts));
    }
}
