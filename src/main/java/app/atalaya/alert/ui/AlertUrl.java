package app.atalaya.alert.ui;

import app.atalaya.alert.AlertFilter;
import app.atalaya.alert.AlertFilter.Scope;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.RuleKind;
import app.atalaya.alert.Severity;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as it stands in the URL. Values that mean nothing are ignored.
 *
 * @param selected the alert that is open beside the list; null: none
 */
record AlertUrl(AlertFilter filter, @Nullable Long selected) implements Serializable {

    static AlertUrl read(QueryParameters query, Scope usual) {
        AlertFilter filter = new AlertFilter(
                UrlValues.constant(query, "scope", Scope.class).orElse(usual),
                UrlValues.constant(query, "state", AlertState.class).orElse(AlertState.OPEN),
                query.getSingleParameter("text").orElse(""),
                UrlValues.constant(query, "rule", RuleKind.class).orElse(null),
                UrlValues.constant(query, "severity", Severity.class).orElse(null),
                null);
        return new AlertUrl(filter, UrlValues.number(query, "alert").orElse(null));
    }

    QueryParameters write() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("scope", UrlValues.word(filter.scope()));
        if (filter.state() != AlertState.OPEN) {
            values.put("state", UrlValues.word(filter.state()));
        }
        if (!filter.text().isBlank()) {
            values.put("text", filter.text());
        }
        if (filter.kind() != null) {
            values.put("rule", UrlValues.word(filter.kind()));
        }
        if (filter.severity() != null) {
            values.put("severity", UrlValues.word(filter.severity()));
        }
        if (selected != null) {
            values.put("alert", selected.toString());
        }
        return QueryParameters.simple(values);
    }

    AlertUrl with(AlertFilter other) {
        return new AlertUrl(other, null);
    }

    AlertUrl select(@Nullable Long alert) {
        return new AlertUrl(filter, alert);
    }

    String address() {
        return AlertsView.PATH + "?" + write().getQueryString();
    }
}
