package app.atalaya.account.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.account.spi.AccountHeadline;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.TabBar;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything about one account: a header, and a tab for each panel that a module contributes. */
@Route("accounts/:key")
@PermitAll
// Panels come from other modules as beans, so the browser bundle does not see by itself what they are made of.
@Uses(Chart.class)
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Grid.class)
@Uses(Select.class)
@Uses(TextArea.class)
class AccountBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient AccountAccess access;
    private final transient AccountDialogs dialogs;
    private final transient LiveUpdates liveUpdates;
    private final transient List<AccountPanel> panels;
    private final transient List<AccountHeadline> headlines;
    private final Div head = new Div();
    private final Tabs tabs = new TabBar(getTranslation("account.board.tabs"));
    private final Div content = new Div();
    private @Nullable AccountHeader account;
    private String open = "";

    AccountBoardView(
            Accounts accounts,
            AccountAccess access,
            AccountDialogs dialogs,
            LiveUpdates liveUpdates,
            List<AccountPanel> panels,
            ObjectProvider<AccountHeadline> headlines) {
        this.accounts = accounts;
        this.access = access;
        this.dialogs = dialogs;
        this.liveUpdates = liveUpdates;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(AccountPanel::order))
                .toList();
        this.headlines = headlines.stream()
                .sorted(Comparator.comparingInt(AccountHeadline::order))
                .toList();
        addClassNames("at-view", "account-board");
        tabs.setId("account-tabs");
        content.addClassName("account-panel");
        add(head, tabs, content);
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                go(panelOf(event.getSelectedTab()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(account == null ? getTranslation("account.list.title") : account.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElseThrow(NoSuchAccountException::new);
        AccountHeader found = accounts.find(key);
        boolean another = account == null || !account.id().equals(found.id());
        account = found;
        String tab = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse("");
        AccountPanel panel = panels.stream()
                .filter(candidate -> candidate.id().equals(tab))
                .findFirst()
                .orElseGet(panels::getFirst);
        showHead();
        showTabs(panel);
        if (another || !open.equals(panel.id())) {
            open = panel.id();
            content.removeAll();
            content.add(panel.contentFor(found.id()));
        }
        if (another) {
            liveUpdates.whileAttached(this, "account:" + found.id().value(), () -> refresh(found.id()));
        }
    }

    /** In place: what the user does in a panel goes on. */
    private void refresh(AccountId changed) {
        AccountHeader shown = account;
        if (shown == null || !shown.id().equals(changed)) {
            return;
        }
        try {
            account = accounts.find(changed);
            showHead();
            showTabs(panelOf(tabs.getSelectedTab()));
        } catch (NoSuchAccountException gone) {
            getUI().ifPresent(ui -> ui.navigate(AccountsView.class));
        }
    }

    private void showHead() {
        AccountHeader shown = Objects.requireNonNull(account);
        head.removeAll();
        head.add(new AccountBoardHeader(shown, headlines, actions(shown)));
    }

    private Component[] actions(AccountHeader shown) {
        if (!access.mayEdit(shown.id())) {
            return new Component[0];
        }
        Button archive = shown.archived()
                ? new Button(getTranslation("account.board.restore"), event -> restore(shown.id()))
                : new Button(
                        getTranslation("account.board.archive"),
                        event -> Confirm.ask(this, () -> archive(shown.id()), "account.list.archive.ask", 1));
        archive.setId("account-archive");
        archive.setAriaLabel(archive.getText());
        archive.setTooltipText(archive.getText());
        archive.setText("");
        archive.setIcon(Icons.ARCHIVE.create());
        Button edit = new Button(
                getTranslation("common.edit"),
                Icons.EDIT.create(),
                event -> dialogs.edit(shown.id(), () -> refresh(shown.id())));
        edit.setId("account-edit-open");
        edit.addThemeName("primary");
        return new Component[] {archive, edit};
    }

    private void archive(AccountId id) {
        accounts.archive(List.of(id));
        refresh(id);
        Toasts.undoable(this, () -> restore(id), "account.list.archived.done", 1);
    }

    private void restore(AccountId id) {
        accounts.restore(List.of(id));
        refresh(id);
    }

    private void showTabs(AccountPanel selected) {
        AccountHeader shown = Objects.requireNonNull(account);
        boolean fresh = tabs.getTabCount() == 0;
        for (int i = 0; i < panels.size(); i++) {
            AccountPanel panel = panels.get(i);
            Tab tab = fresh ? new Tab() : tabs.getTabAt(i);
            tab.removeAll();
            tab.setId("account-tab-" + panel.id());
            tab.add(new Span(getTranslation(panel.titleKey())));
            Integer count = panel.countFor(shown.id());
            if (count != null) {
                Span number = new Span(count.toString());
                number.addClassName("account-tab-count");
                tab.add(number);
            }
            if (fresh) {
                tabs.add(tab);
            }
        }
        tabs.setSelectedIndex(panels.indexOf(selected));
    }

    private AccountPanel panelOf(@Nullable Tab tab) {
        return panels.get(tab == null ? 0 : Math.max(0, tabs.indexOf(tab)));
    }

    private void go(AccountPanel panel) {
        AccountHeader shown = Objects.requireNonNull(account);
        getUI().ifPresent(ui -> ui.navigate(
                AccountBoardView.class,
                new RouteParameters("key", shown.key()),
                QueryParameters.of("tab", panel.id())));
    }
}
