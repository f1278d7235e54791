package app.atalaya.task.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountOverviewCard;
import app.atalaya.task.TaskLists;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;

/** Puts the next actions of an account on the overview of its board. */
@org.springframework.stereotype.Component
class NextActionsCards implements AccountOverviewCard {

    private static final int ORDER = 200;

    private final TaskLists lists;
    private final TaskActions actions;
    private final AccountAccess access;
    private final LiveUpdates liveUpdates;

    NextActionsCards(TaskLists lists, TaskActions actions, AccountAccess access, LiveUpdates liveUpdates) {
        this.lists = lists;
        this.actions = actions;
        this.access = access;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component cardFor(AccountId account) {
        NextActionsCard card =
                new NextActionsCard(access.requireVisible(account), access.mayEdit(account), lists, actions);
        liveUpdates.whileAttached(card, "account:" + account.value(), card::refresh);
        return card;
    }
}
