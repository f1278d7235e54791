package app.atalaya.identity.ui;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserFilter;
import app.atalaya.identity.UserRow;
import app.atalaya.identity.UserSort;
import app.atalaya.identity.Users;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** Who may sign in, and as what. */
@Route("admin/users")
@RolesAllowed("ADMINISTRATOR")
class UsersView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private final transient Users users;
    private final UserFilters filters = new UserFilters(this::filtered);
    private final UserGrid grid;
    private final ViewHeader header;

    UsersView(Users users, CurrentUser currentUser) {
        this.users = users;
        addClassNames("at-view", "at-view-full");
        UserActions actions = new UserActions(this, users, this::refresh);
        grid = new UserGrid(actions, currentUser.get().zone());
        Button create =
                new Button(getTranslation("identity.users.create"), Icons.PLUS.create(), click -> actions.create());
        create.setId("users-create");
        create.addThemeName("primary");
        header = new ViewHeader(getTranslation("identity.users.title"), null, create);
        Button clear = new Button(getTranslation("common.clearFilters"), click -> clearFilters());
        clear.setId("users-clear");
        grid.setEmptyStateComponent(
                new EmptyState(Icons.USERS, "identity.users.empty.title", "identity.users.empty.why", clear));
        Div card = new Div(grid);
        card.addClassNames("at-card", "at-card-grid");
        add(header, filters, card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.load(event.getLocation().getQueryParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("identity.users.title"));
    }

    private void filtered() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, "admin/users" + query(QueryParameters.simple(filters.asQuery())));
        show();
    }

    private static String query(QueryParameters parameters) {
        String text = parameters.getQueryString();
        return text.isEmpty() ? "" : "?" + text;
    }

    private void clearFilters() {
        filters.load(QueryParameters.empty());
        filtered();
    }

    private void show() {
        UserFilter filter = filters.filter();
        grid.setItems(query -> page(filter, query), query -> users.count(filter));
        countAll(filter);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        countAll(filters.filter());
    }

    private void countAll(UserFilter filter) {
        header.setSubtitle(getTranslation("identity.users.subtitle", users.count(filter)));
    }

    private Stream<UserRow> page(UserFilter filter, Query<UserRow, Void> query) {
        QuerySortOrder order = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(UserSort.NAME.name(), SortDirection.ASCENDING));
        return users
                .list(
                        filter,
                        UserSort.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.DESCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }
}
