package app.atalaya.task.ui;

import app.atalaya.task.TaskFilter;
import app.atalaya.task.TaskFilter.Whose;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Map;

/** Narrows the list of tasks. It shows a filter and says which one the user wishes; the URL decides in between. */
final class TaskFilters extends Div {

    private final Map<Whose, Button> whose = new EnumMap<>(Whose.class);
    private final Map<TaskState, Button> states = new EnumMap<>(TaskState.class);
    private final TextField search = new TextField();
    private TaskFilter filter = TaskFilter.MINE;

    /** @param seesAll whether the user sees more accounts than those whose team they are on */
    TaskFilters(boolean seesAll, SerializableConsumer<TaskFilter> wish) {
        addClassNames("account-filters", "task-filters");
        search.setId("tasks-search");
        search.setPlaceholder(getTranslation("task.search"));
        search.setAriaLabel(getTranslation("task.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (!event.getValue().equals(filter.text())) {
                wish.accept(filter.text(event.getValue()));
            }
        });
        FilterChips people = new FilterChips(getTranslation("task.filter.whose"));
        for (Whose each : Whose.values()) {
            if (each != Whose.ALL || seesAll) {
                String word = UrlValues.word(each);
                whose.put(
                        each,
                        people.chip(
                                "tasks-" + word,
                                getTranslation("task.whose." + word),
                                false,
                                on -> wish.accept(filter.whose(each))));
            }
        }
        FilterChips stages = new FilterChips(getTranslation("task.filter.state"));
        for (TaskState each : TaskState.values()) {
            states.put(
                    each,
                    stages.chip(
                            "tasks-" + UrlValues.word(each),
                            TaskTexts.state(each),
                            false,
                            on -> wish.accept(filter.state(each))));
        }
        add(search, people, stages);
    }

    void show(TaskFilter shown) {
        filter = shown;
        if (!search.getValue().equals(shown.text())) {
            search.setValue(shown.text());
        }
        whose.forEach((each, chip) -> FilterChips.set(chip, each == shown.whose()));
        states.forEach((each, chip) -> FilterChips.set(chip, each == shown.state()));
    }
}
