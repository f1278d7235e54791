package app.atalaya.insight.ui;

import app.atalaya.account.AccountId;
import app.atalaya.advice.ui.AdviceTexts;
import app.atalaya.health.HealthSummary;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.AccountLine;
import app.atalaya.insight.AccountSort;
import app.atalaya.insight.CountedBand;
import app.atalaya.insight.MyAccounts;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.Sparkline;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of My accounts: paged and sorted by the database, renewed in place when scores change. */
class MyAccountsGrid extends Grid<AccountLine> {

    private final transient MyAccounts accounts;
    private final String currency;
    private final LocalDate today;
    private final CallbackDataProvider<AccountLine, Void> provider;
    private final Map<AccountId, AccountLine> shown = new LinkedHashMap<>();
    private final Set<AccountId> fresh = new HashSet<>();
    private AccountFilter filter = AccountFilter.NONE;

    MyAccountsGrid(MyAccounts accounts, String currency, LocalDate today) {
        this.accounts = accounts;
        this.currency = currency;
        this.today = today;
        this.provider = new CallbackDataProvider<>(
                query -> fetch(query.getOffset(), query.getLimit()),
                query -> accounts.count(filter),
                line -> line.row().id());
        setId("my-accounts");
        addClassName("insight-grid");
        setSelectionMode(SelectionMode.NONE);
        setPageSize(40);
        PhoneCards.on(this);
        columns();
    }

    private void columns() {
        column("insight.column.account", AccountSort.NAME, line -> AccountCells.account(line.row()), 190, 3);
        PhoneCards.half(column(
                "insight.column.health",
                AccountSort.SCORE,
                line -> changed(line, AccountCells.health(line.row())),
                192,
                0));
        PhoneCards.half(
                column("insight.column.course", AccountSort.CHANGE, line -> changed(line, course(line)), 172, 0));
        column("insight.column.why", null, line -> why(line), 150, 4);
        PhoneCards.half(column(
                        "insight.column.revenue",
                        AccountSort.REVENUE,
                        line -> AccountCells.revenue(line.row(), currency),
                        124,
                        0)
                .setTextAlign(ColumnTextAlign.END));
        PhoneCards.half(column(
                        "insight.column.renewal",
                        AccountSort.RENEWAL,
                        line -> AccountCells.renewal(line.row().renewal(), today),
                        136,
                        0)
                .setTextAlign(ColumnTextAlign.END));
        PhoneCards.widestOnly(column(
                "insight.column.owner",
                AccountSort.OWNER,
                line -> new Span(Objects.requireNonNullElse(line.row().owner(), "–")),
                150,
                0));
    }

    /** Figures take the pixels that they need; names and reasons share what remains. */
    private Column<AccountLine> column(
            String titleKey,
            @Nullable AccountSort sort,
            SerializableFunction<AccountLine, Component> renderer,
            int pixels,
            int grow) {
        Column<AccountLine> column = addComponentColumn(renderer::apply)
                .setHeader(getTranslation(titleKey))
                .setFlexGrow(grow)
                .setWidth(pixels + "px");
        if (sort != null) {
            column.setKey(sort.name()).setSortProperty(sort.name()).setSortable(true);
        }
        return column;
    }

    private static Component why(AccountLine line) {
        Span why = new Span(ReasonText.of(line.reason()));
        why.addClassName("insight-why");
        if (line.advice() == null) {
            return why;
        }
        String action = AdviceTexts.action(line.advice());
        Span advice = new Span(Icons.BOLT.create(), new Span(action));
        advice.getElement().setAttribute("title", action);
        advice.addClassNames("at-cell-note", "insight-advice");
        return new Div(why, advice);
    }

    private Component course(AccountLine line) {
        Double change = health(line).change30();
        String text = change == null
                ? getTranslation("common.unknown")
                : Formats.current().signed(Math.round(change), 0);
        Div course = new Div(
                new Sparkline(line.course(), tone(health(line)), getTranslation("insight.course", text)),
                new Delta(change == null ? null : (double) Math.round(change), 0));
        course.addClassName("insight-course");
        return course;
    }

    /** Shows these accounts, in this order. */
    void show(AccountFilter wanted) {
        filter = wanted;
        fresh.clear();
        if (getDataProvider() == provider) {
            provider.refreshAll();
        } else {
            setItems(provider);
        }
        getColumns().stream()
                .filter(column -> wanted.sort().name().equals(column.getKey()))
                .findFirst()
                .ifPresentOrElse(
                        column -> sort(List.of(new GridSortOrder<>(
                                column, wanted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))),
                        () -> sort(List.of()));
    }

    /** Hears when the user asks for another order; without a column the default one is meant. */
    void onSort(SerializableBiConsumer<AccountSort, Boolean> listener) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                event.getSortOrder().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                order -> listener.accept(
                                        AccountSort.valueOf(order.getSorted().getKey()),
                                        order.getDirection() == SortDirection.DESCENDING),
                                () -> listener.accept(AccountSort.ATTENTION, false));
            }
        });
    }

    /** Renews what is on the screen where it stands; answers how many rows changed since the list was last put in order. */
    int renew() {
        for (AccountLine now : accounts.now(shown.keySet())) {
            AccountLine before = shown.put(now.row().id(), now);
            if (before != null && !before.row().equals(now.row())) {
                fresh.add(now.row().id());
                provider.refreshItem(now);
            }
        }
        return fresh.size();
    }

    private Stream<AccountLine> fetch(int offset, int limit) {
        List<AccountLine> lines = accounts.page(filter, offset, limit);
        if (offset == 0) {
            shown.clear();
        }
        lines.forEach(line -> shown.put(line.row().id(), line));
        return lines.stream();
    }

    private Component changed(AccountLine line, Component cell) {
        if (fresh.contains(line.row().id())) {
            cell.getElement().getClassList().add("at-changed");
        }
        return cell;
    }

    /** The course ends in no solid green where health is doubtful. */
    private static Tone tone(HealthSummary health) {
        return CountedBand.of(health) == CountedBand.DOUBTFUL ? Tone.UNKNOWN : HealthDisplay.tone(health.band());
    }

    private static HealthSummary health(AccountLine line) {
        return line.row().health();
    }
}
