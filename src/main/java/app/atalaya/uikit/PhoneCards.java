package app.atalaya.uikit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;

/**
 * Rows of a grid as cards on a phone, by CSS alone: under 600 pixels each cell takes a line of its own, unless its column says otherwise.
 */
public final class PhoneCards {

    private PhoneCards() {}

    public static void on(Grid<?> grid) {
        grid.addClassName("at-cards");
    }

    /** Two such columns in a row share a line. */
    public static <T> void half(Grid.Column<T> column) {
        column.setPartNameGenerator(item -> "phone-half");
    }

    /** Shares its line with the box that selects the row. */
    public static <T> void beside(Grid.Column<T> column) {
        column.setPartNameGenerator(item -> "phone-beside");
    }

    /** A value that says on a card what it is, for cards have no headings. */
    public static Span labelled(String label, String value) {
        Span name = new Span(label);
        name.addClassName("at-phone-label");
        name.getElement().setAttribute("aria-hidden", "true");
        return new Span(name, new Text(value));
    }

    /** Left out on a phone. */
    public static <T> void hidden(Grid.Column<T> column) {
        column.setPartNameGenerator(item -> "phone-hidden");
    }

    /** Left out up to 1,000 pixels, heading included. */
    public static <T> void wideOnly(Grid.Column<T> column) {
        column.setPartNameGenerator(item -> "tablet-hidden");
        column.setHeaderPartName("tablet-hidden");
    }

    /** Left out up to 1,500 pixels, heading included. */
    public static <T> void widestOnly(Grid.Column<T> column) {
        column.setPartNameGenerator(item -> "laptop-hidden");
        column.setHeaderPartName("laptop-hidden");
    }
}
