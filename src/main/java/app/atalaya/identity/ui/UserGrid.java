package app.atalaya.identity.ui;

import app.atalaya.identity.UserRow;
import app.atalaya.identity.UserSort;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** The users, a row each. */
class UserGrid extends Grid<UserRow> {

    private final UserActions actions;
    private final ZoneId zone;

    UserGrid(UserActions actions, ZoneId zone) {
        super(50);
        this.actions = actions;
        this.zone = zone;
        setId("users-grid");
        addClassName("at-cards");
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        addComponentColumn(this::name)
                .setHeader(getTranslation("identity.users.column.name"))
                .setSortProperty(UserSort.NAME.name())
                .setFlexGrow(2);
        addColumn(UserRow::email)
                .setHeader(getTranslation("identity.users.column.email"))
                .setSortProperty(UserSort.EMAIL.name())
                .setPartNameGenerator(row -> "tablet-hidden")
                .setHeaderPartName("tablet-hidden")
                .setFlexGrow(2);
        addColumn(this::roles)
                .setHeader(getTranslation("identity.users.column.roles"))
                .setSortable(false)
                .setFlexGrow(2);
        addColumn(row -> row.lastSignIn() == null
                        ? getTranslation("identity.users.never")
                        : Formats.current().dateTime(row.lastSignIn(), zone))
                .setHeader(getTranslation("identity.users.column.last-sign-in"))
                .setSortProperty(UserSort.LAST_SIGN_IN.name())
                .setPartNameGenerator(row -> "tablet-hidden")
                .setHeaderPartName("tablet-hidden");
        addComponentColumn(this::state)
                .setHeader(getTranslation("identity.users.column.state"))
                .setPartNameGenerator(row -> "phone-half")
                .setSortable(false);
        addComponentColumn(this::menu)
                .setHeader(getTranslation("common.actions"))
                .setPartNameGenerator(row -> "phone-half")
                .setFlexGrow(0)
                .setWidth("96px");
    }

    private Div name(UserRow user) {
        Span name = new Span(user.name());
        name.addClassNames("at-strong", "at-ellipsis");
        Span username = new Span(user.username());
        username.addClassNames("at-secondary", "at-small", "at-ellipsis");
        Div both = new Div(name, username);
        both.addClassName("identity-name");
        return both;
    }

    private String roles(UserRow user) {
        return user.roles().stream()
                .sorted()
                .map(role -> getTranslation("identity.role." + role))
                .collect(Collectors.joining(", "));
    }

    private ToneBadge state(UserRow user) {
        return user.enabled()
                ? new ToneBadge(Tone.ACCENT, getTranslation("identity.users.enabled"))
                : new ToneBadge(Tone.NEUTRAL, getTranslation("identity.users.disabled"));
    }

    private MenuBar menu(UserRow user) {
        MenuBar bar = new MenuBar();
        bar.addClassName("identity-menu");
        bar.addThemeName("tertiary");
        MenuItem root = bar.addItem(Icons.MORE.create());
        root.setId("user-actions-" + user.username());
        root.setAriaLabel(getTranslation("identity.users.actions", user.name()));
        SubMenu menu = root.getSubMenu();
        item(menu, user, "edit", () -> actions.edit(user));
        item(menu, user, "reset", () -> actions.resetPassword(user));
        if (user.enabled()) {
            item(menu, user, "disable", () -> actions.disable(user));
        } else {
            item(menu, user, "enable", () -> actions.enable(user));
        }
        return bar;
    }

    private void item(SubMenu menu, UserRow user, String name, Runnable action) {
        menu.addItem(getTranslation("identity.users." + name), click -> action.run())
                .setId("user-" + name + "-" + user.username());
    }
}
