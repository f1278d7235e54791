package app.atalaya.account.ui;

import app.atalaya.account.AccountFilter;
import app.atalaya.account.AccountSort;
import app.atalaya.account.AccountType;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of accounts shows, as it stands in the URL. Values that mean nothing are ignored. */
record AccountFilterUrl(AccountFilter filter, AccountSort sort, boolean descending) implements Serializable {

    static AccountFilterUrl read(QueryParameters query) {
        AccountFilter filter = new AccountFilter(
                query.getSingleParameter("text").orElse(""),
                UrlValues.constant(query, "type", AccountType.class).orElse(null),
                UrlValues.number(query, "tier").map(Long::intValue).orElse(null),
                UrlValues.number(query, "owner").map(UserId::new).orElse(null),
                query.getSingleParameter("segment").orElse(null),
                query.getSingleParameter("country").orElse(null),
                query.getSingleParameter("archived").isPresent());
        return new AccountFilterUrl(
                filter,
                UrlValues.constant(query, "sort", AccountSort.class).orElse(AccountSort.NAME),
                query.getSingleParameter("order").filter("desc"::equals).isPresent());
    }

    QueryParameters write() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "text", filter.text());
        put(values, "type", lower(filter.type()));
        put(values, "tier", filter.tier());
        put(values, "owner", filter.owner() == null ? null : filter.owner().value());
        put(values, "segment", filter.segment());
        put(values, "country", filter.country());
        put(values, "archived", filter.archived() ? "true" : null);
        put(values, "sort", sort == AccountSort.NAME && !descending ? null : lower(sort));
        put(values, "order", descending ? "desc" : null);
        return QueryParameters.simple(values);
    }

    AccountFilterUrl with(AccountFilter other) {
        return new AccountFilterUrl(other, sort, descending);
    }

    AccountFilterUrl sortedBy(AccountSort otherSort, boolean otherDescending) {
        return new AccountFilterUrl(filter, otherSort, otherDescending);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value.toString());
        }
    }

    private static @Nullable String lower(@Nullable Enum<?> constant) {
        return constant == null ? null : UrlValues.word(constant);
    }
}
