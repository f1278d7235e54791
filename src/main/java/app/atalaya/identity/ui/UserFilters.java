package app.atalaya.identity.ui;

import app.atalaya.identity.Role;
import app.atalaya.identity.UserFilter;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrows the list of users; kept in the address as {@code text}, {@code role} and {@code state}. */
class UserFilters extends Div {

    private enum State {
        ENABLED,
        DISABLED
    }

    private final TextField text = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<State> state = new Select<>();
    private boolean loading;

    UserFilters(Runnable changed) {
        addClassName("identity-filters");
        text.setId("users-search");
        text.setAriaLabel(getTranslation("identity.users.search"));
        text.setPlaceholder(getTranslation("identity.users.search"));
        text.addClassName("identity-search");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        select(role, "users-role", "identity.users.role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(
                item -> getTranslation(item == null ? "identity.users.role.any" : "identity.role." + item));
        select(state, "users-state", "identity.users.state");
        state.setItems(State.values());
        state.setItemLabelGenerator(item -> getTranslation(
                "identity.users.state." + (item == null ? "any" : item.name().toLowerCase(Locale.ROOT))));
        text.addValueChangeListener(event -> announce(changed));
        role.addValueChangeListener(event -> announce(changed));
        state.addValueChangeListener(event -> announce(changed));
        add(text, role, state);
    }

    UserFilter filter() {
        State chosen = state.getValue();
        return new UserFilter(text.getValue(), role.getValue(), chosen == null ? null : chosen == State.ENABLED);
    }

    /** Takes what the address says; tells nobody. */
    void load(QueryParameters query) {
        loading = true;
        text.setValue(query.getSingleParameter("text").orElse(""));
        role.setValue(named(Role.values(), query.getSingleParameter("role").orElse("")));
        state.setValue(named(State.values(), query.getSingleParameter("state").orElse("")));
        loading = false;
    }

    Map<String, String> asQuery() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            query.put("text", text.getValue());
        }
        if (role.getValue() != null) {
            query.put("role", code(role.getValue()));
        }
        if (state.getValue() != null) {
            query.put("state", code(state.getValue()));
        }
        return query;
    }

    private <T> void select(Select<T> select, String id, String key) {
        select.setId(id);
        select.setAriaLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key + ".any"));
        select.setPlaceholder(getTranslation(key + ".any"));
    }

    private void announce(Runnable changed) {
        if (!loading) {
            changed.run();
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String code) {
        return Arrays.stream(values)
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String code(Enum<?> chosen) {
        return chosen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
