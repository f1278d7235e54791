package app.atalaya.account.ui;

import app.atalaya.account.AccountChoices;
import app.atalaya.account.AccountExport;
import app.atalaya.account.AccountFilter;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountList;
import app.atalaya.account.AccountRow;
import app.atalaya.account.AccountSort;
import app.atalaya.account.Accounts;
import app.atalaya.field.ExchangeRates;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Every account that the user may see. */
@Route("accounts")
@PermitAll
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountList list;
    private final transient Accounts accounts;
    private final AccountGrid grid;
    private final AccountFilterBar filters = new AccountFilterBar(filter -> go(shown().with(filter)));
    private final ViewHeader header = new ViewHeader(getTranslation("account.list.title"), null);
    private final Button archive = new Button();
    private final Div body = new Div();
    private final boolean mayCreate;
    private AccountFilterUrl url = new AccountFilterUrl(AccountFilter.NONE, AccountSort.NAME, false);

    AccountsView(
            AccountList list,
            Accounts accounts,
            AccountExport export,
            AccountDialogs dialogs,
            ExchangeRates rates,
            CurrentUser currentUser,
            Clock clock) {
        this.list = list;
        this.accounts = accounts;
        SignedInUser user = currentUser.get();
        mayCreate = user.is(Role.KEY_ACCOUNT_MANAGER) || user.is(Role.ADMINISTRATOR);
        grid = new AccountGrid(
                list, rates.reporting(), LocalDate.now(clock), (sort, down) -> go(shown().sortedBy(sort, down)));
        addClassNames("at-view", "account-list");
        body.addClassNames("at-card", "at-card-grid", "account-list-body");
        header.addActions(archiveButton(), new ExportLink(export, () -> url));
        if (mayCreate) {
            header.addActions(createButton(dialogs));
        }
        add(header, filters, body);
        boolean readsOnly = user.roles().equals(Set.of(Role.EXECUTIVE));
        if (readsOnly) {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        } else {
            grid.addSelectionListener(
                    event -> offerArchiving(event.getAllSelectedItems().size()));
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("account.list.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url = AccountFilterUrl.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        AccountChoices choices = list.choices();
        filters.show(url.filter(), choices);
        int count = list.count(url.filter());
        header.setSubtitle(
                getTranslation("account.list.count", count, Formats.current().number(count, 0)));
        body.removeAll();
        if (grid.getSelectionMode() != Grid.SelectionMode.NONE) {
            grid.deselectAll();
        }
        if (count == 0) {
            body.add(nothing());
        } else {
            grid.show(url);
            body.add(grid);
        }
    }

    private EmptyState nothing() {
        boolean filtered = !url.filter().equals(AccountFilter.NONE);
        return filtered
                ? new EmptyState(Icons.SEARCH, "account.list.nothing.found", "account.list.nothing.found.why")
                : new EmptyState(
                        Icons.ACCOUNTS,
                        "account.list.nothing",
                        mayCreate ? "account.list.nothing.why" : "account.list.nothing.ask");
    }

    private AccountFilterUrl shown() {
        return url;
    }

    private void go(AccountFilterUrl wished) {
        getUI().ifPresent(ui -> ui.navigate(AccountsView.class, wished.write()));
    }

    private Button createButton(AccountDialogs dialogs) {
        Button create =
                new Button(getTranslation("account.list.create"), Icons.PLUS.create(), event -> dialogs.create());
        create.setId("accounts-create");
        create.addThemeName("primary");
        return create;
    }

    private Button archiveButton() {
        archive.setId("accounts-archive");
        archive.setIcon(Icons.ARCHIVE.create());
        archive.setVisible(false);
        archive.addClickListener(event -> {
            List<AccountId> chosen =
                    grid.getSelectedItems().stream().map(AccountRow::id).toList();
            if (url.filter().archived()) {
                attempt(() -> {
                    accounts.restore(chosen);
                    refresh();
                });
            } else {
                Confirm.ask(this, () -> attempt(() -> archive(chosen)), "account.list.archive.ask", chosen.size());
            }
        });
        return archive;
    }

    private void offerArchiving(int selected) {
        archive.setVisible(selected > 0);
        archive.setText(
                getTranslation(url.filter().archived() ? "account.list.restore" : "account.list.archive", selected));
    }

    private void archive(List<AccountId> chosen) {
        List<AccountId> archived = accounts.archive(chosen);
        refresh();
        Toasts.undoable(
                this,
                () -> {
                    accounts.restore(archived);
                    refresh();
                },
                "account.list.archived.done",
                archived.size());
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (AccessDeniedException denied) {
            Toasts.error(this, "account.list.denied");
        }
    }
}
