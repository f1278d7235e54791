package app.atalaya.task.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.identity.CurrentUser;
import app.atalaya.task.TaskLists;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;

/** The tasks of an account, as a tab of its board. */
@org.springframework.stereotype.Component
class TaskPanel implements AccountPanel {

    private static final int ORDER = 50;

    private final TaskLists lists;
    private final TaskActions actions;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;

    TaskPanel(
            TaskLists lists,
            TaskActions actions,
            AccountAccess access,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.lists = lists;
        this.actions = actions;
        this.access = access;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public String id() {
        return TaskLinks.PANEL;
    }

    @Override
    public String titleKey() {
        return "task.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Integer countFor(AccountId account) {
        return lists.counts(account).open();
    }

    @Override
    public Component contentFor(AccountId account) {
        AccountTasks tasks = new AccountTasks(
                account,
                access.mayEdit(account),
                lists,
                actions,
                currentUser.get().zone());
        liveUpdates.whileAttached(tasks, "account:" + account.value(), tasks::refresh);
        return tasks;
    }
}
