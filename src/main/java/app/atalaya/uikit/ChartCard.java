package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * A card with a chart that everybody can read: a heading, a sentence that says what the chart shows, the chart, and the same figures as
 * a table in its place.
 */
public class ChartCard extends TitledCard {

    private final Paragraph summary = new Paragraph();
    private final Div picture = new Div();
    private final Div table = new Div();
    private final Button toggle = new Button();

    /** @param id prefix of the toggle's id: {@code <id>-as-table} */
    public ChartCard(String id, String title, String summary) {
        super(title);
        addClassName("at-chart-card");
        this.summary.addClassName("at-chart-summary");
        picture.addClassName("at-chart-picture");
        table.addClassName("at-chart-table");
        table.setVisible(false);
        toggle.setId(id + "-as-table");
        toggle.addThemeName("tertiary");
        toggle.addClickListener(event -> showTable(!table.isVisible()));
        withActions(toggle);
        add(this.summary, picture, table);
        setSummary(summary);
        showTable(false);
    }

    public final void setSummary(String text) {
        summary.setText(text);
    }

    /** Whether the figures are there as a table; where there is nothing to draw there may be nothing to list. */
    public final void setTableOffered(boolean offered) {
        toggle.setVisible(offered);
        if (!offered) {
            showTable(false);
        }
    }

    /** Replaces what is drawn. */
    public void setChart(Component... chart) {
        picture.removeAll();
        picture.add(chart);
    }

    /** Replaces the same figures in words and numbers; the first column names its row. A cell is a component, such as a link, or a text. */
    public void setTable(List<String> headings, List<? extends List<?>> rows) {
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow headRow = new NativeTableRow();
        headings.forEach(heading -> headRow.add(headerCell(heading, "col")));
        head.add(headRow);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(bodyRow(row)));
        NativeTable figures = new NativeTable();
        figures.addClassName("at-table");
        figures.add(head, body);
        table.removeAll();
        table.add(figures);
    }

    private static NativeTableRow bodyRow(List<?> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            HtmlContainer cell = i == 0 ? headerCell("", "row") : new NativeTableCell();
            cell.add(cells.get(i) instanceof Component component ? component : new Text(String.valueOf(cells.get(i))));
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell headerCell(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private void showTable(boolean asTable) {
        table.setVisible(asTable);
        picture.setVisible(!asTable);
        toggle.setText(getTranslation(asTable ? "common.asChart" : "common.asTable"));
        toggle.setIcon((asTable ? Icons.CHART : Icons.TABLE).create());
    }
}
