package app.atalaya.insight.ui;

import app.atalaya.identity.UserId;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountSort;
import app.atalaya.insight.CountedBand;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter of accounts as the query of a URL, and back. What a URL says wrongly is left out. */
final class AccountFilterUrl {

    private static final String DIFFERS = "differs";

    private AccountFilterUrl() {}

    static QueryParameters write(AccountFilter filter) {
        return new QueryParameters(values(filter).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.of(entry.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    static Map<String, String> values(AccountFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", filter.text().isBlank() ? null : filter.text());
        put(
                values,
                "band",
                filter.bands().isEmpty()
                        ? null
                        : filter.bands().stream().sorted().map(UrlValues::word).collect(Collectors.joining(",")));
        put(values, "type", filter.type() == null ? null : filter.type().toLowerCase(Locale.ROOT));
        put(values, "segment", filter.segment());
        put(
                values,
                "owner",
                filter.owner() == null ? null : String.valueOf(filter.owner().value()));
        put(values, "country", filter.country());
        put(values, "renews", filter.renewsWithin() == null ? null : String.valueOf(filter.renewsWithin()));
        put(
                values,
                "month",
                filter.renewsIn() == null ? null : filter.renewsIn().toString());
        put(values, "judged", filter.disputed() ? DIFFERS : null);
        if (filter.sort() != AccountFilter.NONE.sort() || filter.descending()) {
            put(values, "sort", (filter.descending() ? "-" : "") + UrlValues.word(filter.sort()));
        }
        return values;
    }

    static AccountFilter read(QueryParameters query) {
        Optional<String> sort = query.getSingleParameter("sort");
        boolean descending = sort.map(text -> text.startsWith("-")).orElse(false);
        String sortedBy =
                sort.map(text -> descending ? text.substring(1) : text).orElse("");
        return AccountFilter.NONE
                .withText(query.getSingleParameter("q").orElse(""))
                .withBands(query.getSingleParameter("band").stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .flatMap(text -> UrlValues.constant(text, CountedBand.class).stream())
                        .collect(Collectors.toSet()))
                .withType(query.getSingleParameter("type")
                        .map(text -> text.toUpperCase(Locale.ROOT))
                        .orElse(null))
                .withSegment(query.getSingleParameter("segment").orElse(null))
                .withOwner(UrlValues.number(query, "owner").map(UserId::new).orElse(null))
                .withCountry(query.getSingleParameter("country").orElse(null))
                .withRenewsWithin(read(query, "renews", Integer::valueOf))
                .withRenewsIn(read(query, "month", YearMonth::parse))
                .withDisputed(query.getSingleParameter("judged")
                        .filter(DIFFERS::equals)
                        .isPresent())
                .sortedBy(UrlValues.constant(sortedBy, AccountSort.class).orElse(AccountSort.ATTENTION), descending);
    }

    private static <T> @Nullable T read(QueryParameters query, String name, Function<String, T> parser) {
        try {
            return query.getSingleParameter(name).map(parser).orElse(null);
        } catch (NumberFormatException | DateTimeException malformed) {
            return null;
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
