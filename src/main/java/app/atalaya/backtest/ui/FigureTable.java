package app.atalaya.backtest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table of figures; where it is wider than the page it moves sideways by itself, by mouse, finger or keys. */
class FigureTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /** @param name said to those who do not see it */
    FigureTable(String id, String name, List<?> headings) {
        addClassName("backtest-table");
        setId(id);
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("tabindex", "0");
        NativeTableRow row = new NativeTableRow();
        headings.forEach(heading -> row.add(heading("col", heading)));
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        NativeTable table = new NativeTable();
        table.addClassName("at-table");
        table.add(head, body);
        add(table);
    }

    /** The first cell names the row; a cell is a component or a text. */
    FigureTable row(Object name, List<?> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("row", name));
        cells.forEach(cell -> {
            HtmlContainer figure = new NativeTableCell();
            fill(figure, cell);
            row.add(figure);
        });
        body.add(row);
        return this;
    }

    private static HtmlContainer heading(String scope, Object content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", scope);
        fill(cell, content);
        return cell;
    }

    private static void fill(HtmlContainer cell, Object content) {
        cell.add(content instanceof Component component ? component : new Text(String.valueOf(content)));
    }
}
