package app.atalaya.account.ui;

import app.atalaya.account.AccountFilter;
import app.atalaya.account.AccountList;
import app.atalaya.account.AccountRow;
import app.atalaya.account.AccountSort;
import app.atalaya.account.AccountType;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** The accounts, a page at a time, sorted by the database. */
final class AccountGrid extends Grid<AccountRow> {

    private final String currency;
    private final LocalDate today;
    private AccountFilterUrl shown = new AccountFilterUrl(AccountFilter.NONE, AccountSort.NAME, false);
    private boolean isShowing;

    AccountGrid(AccountList list, String currency, LocalDate today, BiConsumer<AccountSort, Boolean> sorted) {
        this.currency = currency;
        this.today = today;
        setId("accounts-grid");
        addClassName("account-grid");
        setSelectionMode(SelectionMode.MULTI);
        setPageSize(50);
        getElement().setAttribute("aria-label", getTranslation("account.list.title"));
        columns();
        PhoneCards.on(this);
        setDataProvider(
                DataProvider.fromCallbacks(
                        query -> list
                                .page(
                                        shown.filter(),
                                        shown.sort(),
                                        shown.descending(),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                        query -> list.count(shown.filter())));
        addSortListener(event -> {
            if (!isShowing && !event.getSortOrder().isEmpty()) {
                GridSortOrder<AccountRow> order = event.getSortOrder().getFirst();
                sorted.accept(
                        AccountSort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING);
            }
        });
    }

    void show(AccountFilterUrl url) {
        shown = url;
        isShowing = true;
        sort(List.of(new GridSortOrder<>(
                getColumnByKey(url.sort().name()),
                url.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        isShowing = false;
        getDataProvider().refreshAll();
    }

    private void columns() {
        PhoneCards.beside(column(AccountSort.NAME, addComponentColumn(AccountGrid::name))
                .setFlexGrow(3)
                .setAutoWidth(true));
        PhoneCards.half(column(AccountSort.TYPE, addComponentColumn(row -> type(row.type()))));
        PhoneCards.half(column(AccountSort.TIER, addColumn(row -> AccountTexts.tier(row.tier()))));
        PhoneCards.wideOnly(column(AccountSort.SEGMENT, addColumn(AccountRow::segment)));
        PhoneCards.half(column(
                        AccountSort.REVENUE, addColumn(row -> Formats.current().money(row.annualRevenue(), currency)))
                .setTextAlign(ColumnTextAlign.END));
        PhoneCards.half(column(AccountSort.RENEWAL, addColumn(row -> AccountTexts.renewal(row.renewalOn(), today))));
        PhoneCards.wideOnly(column(AccountSort.OWNER, addColumn(AccountRow::owner)));
    }

    private Column<AccountRow> column(AccountSort sort, Column<AccountRow> column) {
        return column.setKey(sort.name())
                .setHeader(getTranslation("account.list.column." + sort.name()))
                .setSortable(true)
                .setSortProperty(sort.name());
    }

    private static Component name(AccountRow row) {
        RouterLink link = new RouterLink(row.name(), AccountBoardView.class, new RouteParameters("key", row.key()));
        link.addClassName("account-link");
        Span note = new Span(AccountTexts.industryAndCountry(row));
        note.addClassName("at-cell-note");
        Div cell = new Div(link, note);
        cell.addClassName("at-cell");
        return cell;
    }

    static Component type(AccountType type) {
        return new ToneBadge(type == AccountType.KEY ? Tone.ACCENT : Tone.NEUTRAL, AccountTexts.type(type));
    }
}
