package app.atalaya.task.ui;

import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The parts that every list of tasks is made of. */
final class TaskCells {

    private final TaskActions actions;

    TaskCells(TaskActions actions) {
        this.actions = actions;
    }

    /** Ticking it completes the task. It shows what is stored: where that is refused, it goes back by itself. */
    Checkbox box(TaskLine task) {
        boolean done = task.state() == TaskState.DONE;
        Checkbox box = new Checkbox(done);
        box.setId("task-done-" + task.id().value());
        box.setAriaLabel(TaskTexts.text(done ? "task.reopen.of" : "task.complete.of", task.title()));
        box.setEnabled(task.editable() && task.state() != TaskState.DROPPED);
        box.addValueChangeListener(event -> {
            if (event.getValue() != done) {
                box.setValue(done);
                if (done) {
                    actions.reopen(task);
                } else {
                    actions.complete(task);
                }
            }
        });
        return box;
    }

    /** What is to be done; below, why. */
    Component words(TaskLine task) {
        Div words = new Div(title(task));
        words.addClassNames("at-cell", "task-words");
        if (task.note() != null) {
            Span note = new Span(task.note());
            note.addClassNames("at-cell-note", "task-note");
            words.add(note);
        }
        if (TaskTexts.isOrphan(task)) {
            Span orphan = new Span(Icons.WARNING.create(), new Span(TaskTexts.text("task.owner.left")));
            orphan.addClassNames("at-cell-note", "task-orphan");
            words.add(orphan);
        }
        return words;
    }

    private Component title(TaskLine task) {
        if (!task.editable()) {
            Span title = new Span(task.title());
            title.addClassName("task-title");
            return title;
        }
        Button title = new Button(task.title(), event -> actions.edit(task));
        title.setId("task-edit-" + task.id().value());
        title.addThemeName("tertiary");
        title.addClassName("task-title");
        return title;
    }

    /** The ways to close it without doing it, or to take it up again. */
    Component buttons(TaskLine task) {
        Div buttons = new Div();
        buttons.addClassName("account-parts-buttons");
        if (!task.editable()) {
            return buttons;
        }
        boolean open = task.state() == TaskState.OPEN;
        Button button = new Button((open ? Icons.ARCHIVE : Icons.UNDO).create(), event -> {
            if (open) {
                actions.drop(task);
            } else {
                actions.reopen(task);
            }
        });
        button.setId((open ? "task-drop-" : "task-reopen-") + task.id().value());
        button.addThemeName("tertiary");
        String label = TaskTexts.text(open ? "task.drop.of" : "task.reopen.of", task.title());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        buttons.add(button);
        return buttons;
    }
}
