package app.atalaya.field.ui;

import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PhoneCards;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What belongs to an account, as a list on its board: add, edit, remove with undo, and search where there can be many. */
public final class PartList<T> extends Div {

    /** What the list can do. */
    public interface Actions<T> {

        List<T> page(String text, int offset, int limit);

        int count(String text);

        String name(T line);

        /** @param line null to make a new one */
        void open(@Nullable T line);

        /** @return what takes it back */
        Runnable remove(T line);
    }

    /** @param name in ids and message keys */
    public record Kind(String name, Icons icon) {}

    private final transient Kind kind;
    private final boolean mayEdit;
    private final transient Actions<T> actions;
    private final Grid<T> grid = new Grid<>();
    private final Div bar = new Div();
    private final Div body = new Div();
    private String text = "";

    public PartList(Kind kind, boolean mayEdit, Actions<T> actions) {
        this.kind = kind;
        this.mayEdit = mayEdit;
        this.actions = actions;
        addClassNames("at-card", "at-card-grid", "account-parts");
        bar.addClassName("account-parts-bar");
        grid.setId(kind.name() + "-grid");
        grid.addClassName("account-parts-grid");
        grid.getElement().setAttribute("aria-label", getTranslation(kind.name() + ".title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        PhoneCards.on(grid);
        add(bar, body);
    }

    public Grid.Column<T> column(String field, Function<T, String> value) {
        return headed(grid.addColumn(value::apply), field);
    }

    /** What the line is called. */
    public void name(String field, Function<T, String> value) {
        headed(
                        grid.addComponentColumn(line -> {
                            Span name = new Span(value.apply(line));
                            name.addClassName("at-strong");
                            return name;
                        }),
                        field)
                .setWidth("160px")
                .setFlexGrow(3);
    }

    /** Two of these share a line on a phone, each under its label. */
    public Grid.Column<T> half(String field, Function<T, String> value) {
        String label = getTranslation("field.label." + field);
        Grid.Column<T> column =
                headed(grid.addComponentColumn(line -> PhoneCards.labelled(label, value.apply(line))), field);
        PhoneCards.half(column);
        return column.setWidth("112px");
    }

    public Grid.Column<T> wideOnly(String field, Function<T, String> value) {
        Grid.Column<T> column = column(field, value).setFlexGrow(3);
        PhoneCards.wideOnly(column);
        return column;
    }

    private Grid.Column<T> headed(Grid.Column<T> column, String field) {
        return column.setKey(field)
                .setHeader(getTranslation("field.label." + field))
                .setFlexGrow(1);
    }

    public void searchable() {
        TextField search = new TextField();
        search.setId(kind.name() + "-search");
        search.setPlaceholder(getTranslation("common.search"));
        search.setAriaLabel(getTranslation("common.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            text = event.getValue();
            refresh();
        });
        bar.add(search);
    }

    /** After the columns. */
    public void finish() {
        if (mayEdit) {
            Button add = new Button(
                    getTranslation(kind.name() + ".create"), Icons.PLUS.create(), event -> actions.open(null));
            add.setId(kind.name() + "-add");
            bar.add(add);
            grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> actions.page(text, query.getOffset(), query.getLimit()).stream(),
                query -> actions.count(text)));
        refresh();
    }

    public void refresh() {
        int count = actions.count(text);
        body.removeAll();
        if (count > 0) {
            grid.setAllRowsVisible(count <= 12);
            grid.getDataProvider().refreshAll();
            body.add(grid);
        } else if (text.isBlank()) {
            body.add(new EmptyState(kind.icon(), kind.name() + ".none", kind.name() + ".none.why"));
        } else {
            body.add(new EmptyState(Icons.SEARCH, "field.parts.nothing.found", "field.parts.nothing.found.why"));
        }
    }

    private Div buttons(T line) {
        String name = actions.name(line);
        Button edit = new Button(Icons.EDIT.create(), event -> actions.open(line));
        edit.addThemeName("tertiary");
        edit.addClassName(kind.name() + "-edit");
        edit.setAriaLabel(getTranslation("field.parts.edit", name));
        Button remove = new Button(Icons.DELETE.create(), event -> {
            Runnable undo = actions.remove(line);
            refresh();
            Toasts.undoable(this, undo, "field.parts.removed", name);
        });
        remove.addThemeName("tertiary");
        remove.addClassName(kind.name() + "-remove");
        remove.setAriaLabel(getTranslation("field.parts.remove", name));
        Div buttons = new Div(edit, remove);
        buttons.addClassName("account-parts-buttons");
        return buttons;
    }
}
