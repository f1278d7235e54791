package app.atalaya.task.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.ui.Initials;
import app.atalaya.task.TaskCounts;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskLists;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is to be done next about an account: the first few of its open tasks. */
final class NextActionsCard extends TitledCard {

    private static final int SHOWN = 5;

    private final AccountRef account;
    private final transient TaskLists lists;
    private final transient TaskActions actions;
    private final Anchor all = new Anchor();
    private final Div body = new Div();

    NextActionsCard(AccountRef account, boolean mayEdit, TaskLists lists, TaskActions actions) {
        super(TaskTexts.text("task.next.title"));
        this.account = account;
        this.lists = lists;
        this.actions = actions;
        setId("task-next");
        addClassNames("task-next", "at-span-6");
        all.setHref(TaskLinks.of(account.key()));
        all.setId("task-next-all");
        all.getElement().setAttribute("router-link", true);
        withActions(all);
        if (mayEdit) {
            AccountId id = account.id();
            Button add = new Button(getTranslation("common.add"), Icons.PLUS.create(), event -> actions.create(id));
            add.setId("task-next-add");
            add.addThemeName("tertiary");
            withActions(add);
        }
        add(body);
        refresh();
    }

    void refresh() {
        TaskCounts counts = lists.counts(account.id());
        all.setText(getTranslation("task.next.all", counts.open()));
        body.removeAll();
        List<TaskLine> next = lists.next(account.id(), SHOWN);
        if (next.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("task.next.none"));
            none.addClassName("at-secondary");
            body.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("task-list");
        next.forEach(task -> list.add(item(task)));
        body.add(list);
    }

    private ListItem item(TaskLine task) {
        TaskCells cells = new TaskCells(actions);
        Div end = new Div();
        end.addClassName("task-end");
        if (task.owner() != null) {
            end.add(new Initials(task.owner()));
        }
        end.add(TaskTexts.due(task, actions.today()));
        ListItem item = new ListItem(cells.box(task), cells.words(task), end);
        item.addClassName("task-item");
        return item;
    }
}
