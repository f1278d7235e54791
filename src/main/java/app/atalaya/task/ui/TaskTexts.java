package app.atalaya.task.ui;

import app.atalaya.account.ui.Initials;
import app.atalaya.field.InvalidInputException;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** What is said of a task, everywhere alike. */
final class TaskTexts {

    private static final int NEAR = 7;

    private TaskTexts() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String state(TaskState state) {
        return text("task.state." + UrlValues.word(state));
    }

    /** Lateness is told by weight, an icon and words; colours belong to health. */
    static Component due(TaskLine task, LocalDate today) {
        LocalDate due = task.dueOn();
        Span text = new Span(due == null ? text("task.due.none") : day(due, today));
        Div cell = new Div(text);
        cell.addClassName("task-due");
        if (task.isOverdueOn(today)) {
            cell.addComponentAsFirst(Icons.WARNING.create());
            cell.addClassName("task-overdue");
        } else if (due != null && due.equals(today) && task.state() == TaskState.OPEN) {
            cell.addClassName("task-today");
        }
        return cell;
    }

    private static String day(LocalDate due, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return text("common.today");
        } else if (days == 1) {
            return text("common.tomorrow");
        } else if (days < 0) {
            return text("task.due.overdue", -days);
        } else if (days <= NEAR) {
            return text("task.due.in", days);
        }
        return due.getYear() == today.getYear()
                ? Formats.current().shortDate(due)
                : Formats.current().date(due);
    }

    /** The owner's disc and name; whoever left the team stays named, and that they left is said. */
    static Component owner(TaskLine task) {
        if (task.owner() == null) {
            Span nobody = new Span(text("task.owner.none"));
            nobody.addClassName("at-secondary");
            return nobody;
        }
        Div words = new Div(new Span(task.owner().name()));
        words.addClassName("at-cell");
        if (isOrphan(task)) {
            Span left = new Span(text("task.owner.left"));
            left.addClassName("at-cell-note");
            words.add(left);
        }
        Div owner = new Div(new Initials(task.owner()), words);
        owner.addClassName("task-owner");
        return owner;
    }

    /** Whether the owner of an open task can no longer see to it. */
    static boolean isOrphan(TaskLine task) {
        return task.state() == TaskState.OPEN && task.owner() != null && !task.ownerOnTeam();
    }

    /** What is wrong, in words. */
    static String problems(InvalidInputException invalid) {
        return invalid.problems().stream()
                .map(problem -> text(problem.messageKey(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
