package app.atalaya.whatif.ui;

import app.atalaya.health.ModelVersion;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What differs between any two versions of a model: the weights and bands that moved. */
class CompareVersions extends Div {

    private final Select<ModelVersion> from = new Select<>();
    private final Select<ModelVersion> to = new Select<>();
    private final Div difference = new Div();

    /**
     * @param versions newest first
     * @param chosen hears the numbers of both versions
     */
    CompareVersions(List<ModelVersion> versions, int fromNumber, int toNumber, BiConsumer<Integer, Integer> chosen) {
        addClassName("health-compare");
        choice(from, "health-compare-from", "health.compare.from", versions);
        choice(to, "health-compare-to", "health.compare.to", versions);
        from.setValue(numbered(versions, fromNumber, versions.size() > 1 ? versions.get(1) : versions.getFirst()));
        to.setValue(numbered(versions, toNumber, versions.getFirst()));
        from.addValueChangeListener(event -> changed(chosen));
        to.addValueChangeListener(event -> changed(chosen));
        difference.setId("health-compare-difference");
        difference.getElement().setAttribute("role", "status");
        Div both = new Div(from, to);
        both.addClassName("health-compare-choice");
        add(both, difference);
        show();
    }

    private void choice(Select<ModelVersion> select, String id, String label, List<ModelVersion> versions) {
        select.setId(id);
        select.setLabel(getTranslation(label));
        select.setItems(versions);
        select.setItemLabelGenerator(version -> getTranslation("health.card.version", version.number()));
    }

    private static ModelVersion numbered(List<ModelVersion> versions, int number, ModelVersion otherwise) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(otherwise);
    }

    private void changed(BiConsumer<Integer, Integer> chosen) {
        show();
        chosen.accept(from.getValue().number(), to.getValue().number());
    }

    private void show() {
        difference.removeAll();
        List<ModelTexts.Change> changes =
                ModelTexts.changes(from.getValue().model(), to.getValue().model());
        if (changes.isEmpty()) {
            difference.add(new Paragraph(getTranslation("health.compare.same")));
            return;
        }
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(text(change))));
        difference.add(list);
    }

    private String text(ModelTexts.Change change) {
        return getTranslation("health.compare.change", change.label(), number(change.before()), number(change.after()));
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "–" : Formats.current().number(value, 0);
    }
}
