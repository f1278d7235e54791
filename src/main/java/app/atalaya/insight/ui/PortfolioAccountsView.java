package app.atalaya.insight.ui;

import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountRow;
import app.atalaya.insight.AccountSort;
import app.atalaya.insight.Portfolio;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;

/** The accounts behind a figure of the portfolio. The URL says which. */
@Route(PortfolioAccountsView.PATH)
@PermitAll
class PortfolioAccountsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final String PATH = "portfolio/accounts";

    private final transient Portfolio portfolio;
    private final String currency;
    private final LocalDate today;
    private final Div head = new Div();
    private final Grid<AccountRow> grid = new Grid<>();
    private final CallbackDataProvider<AccountRow, Void> provider;
    private AccountFilter filter = AccountFilter.NONE;

    PortfolioAccountsView(Portfolio portfolio, Clock clock, @Value("${atalaya.reporting-currency}") String currency) {
        this.portfolio = portfolio;
        this.currency = currency;
        this.today = LocalDate.now(clock);
        this.provider = new CallbackDataProvider<>(
                query -> portfolio.accounts(filter, query.getOffset(), query.getLimit()).stream(),
                query -> portfolio.count(filter),
                AccountRow::id);
        addClassNames("at-view", "at-view-full");
        grid.setId("portfolio-accounts");
        grid.addClassName("insight-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(Icons.ACCOUNTS, "insight.portfolio.noneLeft", "insight.drill.none.why"));
        PhoneCards.on(grid);
        columns();
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                event.getSortOrder().stream()
                        .findFirst()
                        .ifPresent(order -> go(filter.sortedBy(
                                AccountSort.valueOf(order.getSorted().getKey()),
                                order.getDirection() == SortDirection.DESCENDING)));
            }
        });
        TitledCard card = new TitledCard(getTranslation("insight.drill.accounts"), grid);
        card.addClassNames("at-card-grid", "insight-list");
        add(head, card);
    }

    private void columns() {
        column("insight.column.account", AccountSort.NAME, AccountCells::account, 140, 3);
        PhoneCards.half(column("insight.column.health", AccountSort.SCORE, AccountCells::health, 192, 1));
        PhoneCards.half(column("insight.column.change", AccountSort.CHANGE, row -> change(row), 156, 1));
        PhoneCards.half(column(
                        "insight.column.revenue",
                        AccountSort.REVENUE,
                        row -> AccountCells.revenue(row, currency),
                        118,
                        1)
                .setTextAlign(ColumnTextAlign.END));
        PhoneCards.half(column(
                        "insight.column.renewal",
                        AccountSort.RENEWAL,
                        row -> AccountCells.renewal(row.renewal(), today),
                        130,
                        1)
                .setTextAlign(ColumnTextAlign.END));
        PhoneCards.wideOnly(column(
                "insight.column.owner",
                AccountSort.OWNER,
                row -> new Span(Objects.requireNonNullElse(row.owner(), "–")),
                150,
                1));
    }

    private Grid.Column<AccountRow> column(
            String titleKey,
            AccountSort sort,
            SerializableFunction<AccountRow, Component> renderer,
            int pixels,
            int grow) {
        return grid.addComponentColumn(renderer::apply)
                .setHeader(getTranslation(titleKey))
                .setKey(sort.name())
                .setSortProperty(sort.name())
                .setSortable(true)
                .setFlexGrow(grow)
                .setWidth(pixels + "px");
    }

    private static Component change(AccountRow row) {
        Double change = row.health().change30();
        return new Delta(change == null ? null : (double) Math.round(change), 0);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("insight.drill.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = AccountFilterUrl.read(query);
        if (query.getSingleParameter("sort").isEmpty()) {
            filter = filter.sortedBy(AccountSort.REVENUE, true);
        }
        head.removeAll();
        head.add(new ViewHeader(getTranslation("insight.drill.title"), description(), back()));
        if (grid.getDataProvider() == provider) {
            provider.refreshAll();
        } else {
            grid.setItems(provider);
        }
        grid.getColumns().stream()
                .filter(column -> filter.sort().name().equals(column.getKey()))
                .findFirst()
                .ifPresent(column -> grid.sort(List.of(new GridSortOrder<>(
                        column, filter.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))));
    }

    /** The filter in words. */
    private String description() {
        List<String> parts = new ArrayList<>();
        filter.bands().stream().sorted().map(AccountCells::word).forEach(parts::add);
        if (filter.type() != null) {
            parts.add(getTranslation("insight.type." + filter.type().toLowerCase(Locale.ROOT)));
        }
        if (filter.segment() != null) {
            parts.add(filter.segment().isEmpty() ? getTranslation("insight.noSegment") : filter.segment());
        }
        if (filter.country() != null) {
            parts.add(
                    filter.country().isEmpty()
                            ? getTranslation("insight.noCountry")
                            : Formats.current().country(filter.country()));
        }
        if (filter.disputed()) {
            parts.add(getTranslation("insight.drill.disputed"));
        }
        if (filter.renewsIn() != null) {
            parts.add(getTranslation("insight.drill.renewsIn", Formats.current().month(filter.renewsIn())));
        }
        if (filter.renewsWithin() != null) {
            parts.add(getTranslation("insight.drill.renewsWithin", filter.renewsWithin()));
        }
        String count = getTranslation("common.accountsCount", portfolio.count(filter));
        return parts.isEmpty() ? count : count + " · " + String.join(" · ", parts);
    }

    private Button back() {
        Button back = new Button(getTranslation("insight.portfolio.title"), Icons.ARROW_LEFT.create());
        back.setId("portfolio-back");
        back.addClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                PortfolioView.class,
                AccountFilterUrl.write(PortfolioFilters.asAccounts(
                        new app.atalaya.insight.PortfolioFilter(filter.type(), filter.segment(), filter.owner()))))));
        return back;
    }

    private void go(AccountFilter changed) {
        getUI().ifPresent(ui -> ui.navigate(PortfolioAccountsView.class, AccountFilterUrl.write(changed)));
    }
}
