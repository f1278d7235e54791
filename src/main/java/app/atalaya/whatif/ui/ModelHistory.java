package app.atalaya.whatif.ui;

import app.atalaya.health.ModelVersion;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Who changed the model when, and why. */
class ModelHistory extends TitledCard {

    ModelHistory(String title, List<ModelVersion> versions, Map<UserId, Person> people, ZoneId zone) {
        super(title);
        addClassName("health-model-history");
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow headings = new NativeTableRow();
        for (String key : List.of("version", "when", "who", "why")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("health.model." + key));
            cell.getElement().setAttribute("scope", "col");
            headings.add(cell);
        }
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        versions.forEach(version -> body.add(row(version, people, zone)));
        NativeTable table = new NativeTable();
        table.addClassName("at-table");
        table.setId("health-model-versions");
        table.add(head, body);
        add(table);
    }

    private NativeTableRow row(ModelVersion version, Map<UserId, Person> people, ZoneId zone) {
        Person author = version.author() == null ? null : people.get(version.author());
        return new NativeTableRow(
                new NativeTableCell(String.valueOf(version.number())),
                new NativeTableCell(Formats.current().dateTime(version.savedAt(), zone)),
                new NativeTableCell(author == null ? getTranslation("health.model.installation") : author.name()),
                new NativeTableCell(
                        version.reason() == null ? getTranslation("health.model.first") : version.reason()));
    }
}
