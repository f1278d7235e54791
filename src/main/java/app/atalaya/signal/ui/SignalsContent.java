package app.atalaya.signal.ui;

import app.atalaya.account.AccountId;
import app.atalaya.signal.SignalEntry;
import app.atalaya.signal.SignalFilter;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalLog;
import app.atalaya.signal.SignalTopics;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PhoneCards;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The facts that an account's score stands on, newest first, by kind and period. */
class SignalsContent extends Div {

    private static final Set<SignalKind> MONEY =
            EnumSet.of(SignalKind.INVOICE, SignalKind.PAYMENT, SignalKind.REVENUE, SignalKind.CHURN);

    private final transient SignalLog log;
    private final AccountId account;
    private final String currency;
    private final ZoneId zone;
    private final Select<SignalKind> kind = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Grid<SignalEntry> grid = new Grid<>();
    private final EmptyState none = new EmptyState(Icons.SIGNAL, "signal.none.title", "signal.none.why");
    private final EmptyState noneLikeThat =
            new EmptyState(Icons.FILTER, "signal.none-like-that.title", "signal.none-like-that.why");
    private SignalFilter filter;

    /** @param currency the reporting currency, in which signals keep money */
    SignalsContent(SignalLog log, AccountId account, String currency, ZoneId zone, LiveUpdates liveUpdates) {
        this.log = log;
        this.currency = currency;
        this.account = account;
        this.zone = zone;
        filter = SignalQuery.read(UI.getCurrent());
        addClassName("signal-panel");
        add(filters(), grid, none, noneLikeThat);
        columns();
        grid.setId("signals-grid");
        grid.setItems(
                query -> log.page(account, filter, query.getOffset(), query.getLimit()).stream(),
                query -> log.count(account, filter));
        showEither();
        liveUpdates.whileAttached(this, SignalTopics.of(account), this::refresh);
    }

    private Div filters() {
        kind.setId("signals-kind");
        kind.setLabel(getTranslation("signal.filter.kind"));
        kind.setItems(SignalKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("signal.filter.every-kind"));
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("signal.filter.every-kind") : getTranslation(key(one, "name")));
        kind.setValue(filter.kind());
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        day(from, "from");
        from.setValue(filter.from());
        day(to, "to");
        to.setValue(filter.to());
        Div filters = new Div(kind, from, to);
        filters.addClassName("signal-filters");
        return filters;
    }

    private void day(DatePicker picker, String name) {
        picker.setId("signals-" + name);
        picker.setLabel(getTranslation("signal.filter." + name));
        picker.setI18n(ComponentTexts.datePicker(getLocale()));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void changed(boolean byUser) {
        if (byUser) {
            filter = new SignalFilter(kind.getValue(), from.getValue(), to.getValue());
            SignalQuery.write(UI.getCurrent(), filter);
            refresh();
        }
    }

    private void columns() {
        Grid.Column<SignalEntry> when = grid.addColumn(signal -> when(signal.at()))
                .setHeader(getTranslation("signal.column.when"))
                .setFlexGrow(2);
        Grid.Column<SignalEntry> what = grid.addColumn(signal -> getTranslation(key(signal.kind(), "name")))
                .setHeader(getTranslation("signal.column.kind"))
                .setFlexGrow(2);
        grid.addColumn(this::figure)
                .setHeader(getTranslation("signal.column.figure"))
                .setFlexGrow(2);
        grid.addColumn(signal -> signal.subject() == null ? "" : signal.subject())
                .setHeader(getTranslation("signal.column.subject"))
                .setFlexGrow(4);
        Grid.Column<SignalEntry> source = grid.addColumn(signal -> source(signal.source()))
                .setHeader(getTranslation("signal.column.source"))
                .setFlexGrow(1);
        PhoneCards.on(grid);
        PhoneCards.half(when);
        PhoneCards.half(what);
        PhoneCards.hidden(source);
    }

    /** Names of other systems stand as they are; what follows from the contracts kept here has a word. */
    private String source(String source) {
        return source.equals("contracts") ? getTranslation("signal.source.contracts") : source;
    }

    /** Most facts know their day only. */
    private String when(Instant at) {
        boolean wholeDay = at.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return wholeDay
                ? Formats.current().date(at.atZone(ZoneOffset.UTC).toLocalDate())
                : Formats.current().dateTime(at, zone);
    }

    private String figure(SignalEntry signal) {
        Formats formats = Formats.current();
        String number = MONEY.contains(signal.kind())
                ? money(signal, formats)
                : formats.number(signal.quantity(), signal.quantity() == Math.rint(signal.quantity()) ? 0 : 2);
        Integer scale = signal.scale();
        return getTranslation(key(signal.kind(), "figure"), number, scale == null ? "" : formats.number(scale, 0));
    }

    private String money(SignalEntry signal, Formats formats) {
        String amount = formats.money(BigDecimal.valueOf(signal.quantity()), currency);
        return signal.kind() == SignalKind.REVENUE && signal.quantity() > 0 ? "+" + amount : amount;
    }

    private static String key(SignalKind kind, String part) {
        return "signal.kind." + kind.name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        showEither();
    }

    private void showEither() {
        boolean any = log.count(account, filter) > 0;
        boolean filtered = !filter.equals(SignalFilter.ALL);
        grid.setVisible(any);
        none.setVisible(!any && !filtered);
        noneLikeThat.setVisible(!any && filtered);
    }
}
