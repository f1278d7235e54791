package app.atalaya.account.ui;

import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.ui.EditDialog;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogs that create and edit an account. */
@Component
class AccountDialogs {

    private final Accounts accounts;
    private final ExchangeRates rates;
    private final UserDirectory users;
    private final CurrentUser currentUser;

    AccountDialogs(Accounts accounts, ExchangeRates rates, UserDirectory users, CurrentUser currentUser) {
        this.accounts = accounts;
        this.rates = rates;
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Opens the board of the new account once it is there. */
    void create() {
        Map<String, @Nullable Object> empty = new LinkedHashMap<>();
        empty.put("type", AccountType.STANDARD);
        empty.put("currency", rates.reporting());
        empty.put("owner", currentUser.get().asPerson());
        UI ui = UI.getCurrent();
        new EditDialog(
                        "account-create",
                        ui.getTranslation("account.dialog.create"),
                        form(),
                        new EditDialog.State(empty, 0, ""),
                        new EditDialog.Subject() {

                            private @Nullable AccountId created;

                            @Override
                            public void save(Map<String, @Nullable Object> values, int version) {
                                created = accounts.create(AccountForm.draft(values));
                            }

                            @Override
                            public EditDialog.State now() {
                                return new EditDialog.State(empty, 0, "");
                            }

                            @Override
                            public void saved() {
                                AccountHeader account = accounts.find(Objects.requireNonNull(created));
                                ui.navigate(AccountLinks.board(account.key()));
                            }
                        })
                .open();
    }

    void edit(AccountId id, Runnable saved) {
        UI ui = UI.getCurrent();
        EditDialog.Subject subject = new EditDialog.Subject() {

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                accounts.edit(id, version, AccountForm.draft(values));
            }

            @Override
            public EditDialog.State now() {
                AccountHeader now = accounts.find(id);
                String who = accounts.lastEditor(id)
                        .map(Person::name)
                        .orElseGet(() -> ui.getTranslation("field.dialog.somebody"));
                return new EditDialog.State(AccountForm.values(now), now.version(), who);
            }

            @Override
            public void saved() {
                Toasts.success(ui, "common.saved");
                saved.run();
            }
        };
        new EditDialog("account-edit", ui.getTranslation("account.dialog.edit"), form(), subject.now(), subject).open();
    }

    private FieldForm form() {
        return AccountForm.create(rates.known(), accounts, users);
    }
}
