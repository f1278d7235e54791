package app.atalaya.identity.ui;

import app.atalaya.identity.UserRow;
import app.atalaya.identity.UserRuleException;
import app.atalaya.identity.Users;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;

/** What an administrator does to users. */
class UserActions {

    private final Component view;
    private final Users users;
    private final Runnable changed;

    UserActions(Component view, Users users, Runnable changed) {
        this.view = view;
        this.users = users;
        this.changed = changed;
    }

    void create() {
        UserDialog.create(users, user -> done("identity.users.created", user)).open();
    }

    void edit(UserRow user) {
        UserDialog.edit(users, users.get(user.id()), name -> done("identity.users.saved", name))
                .open();
    }

    void resetPassword(UserRow user) {
        new PasswordDialog(users, user, () -> done("identity.users.was-reset", user.name())).open();
    }

    void disable(UserRow user) {
        Confirm.ask(view, () -> disableNow(user), "identity.users.disabling", user.name());
    }

    void enable(UserRow user) {
        users.enable(user.id());
        done("identity.users.was-enabled", user.name());
    }

    private void disableNow(UserRow user) {
        try {
            users.disable(user.id());
            done("identity.users.was-disabled", user.name());
        } catch (UserRuleException broken) {
            Toasts.error(view, broken.messageKey(), broken.arguments().toArray());
        }
    }

    private void done(String key, String name) {
        changed.run();
        Toasts.success(view, key, name);
    }
}
