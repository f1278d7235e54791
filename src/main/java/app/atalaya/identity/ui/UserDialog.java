package app.atalaya.identity.ui;

import app.atalaya.identity.NewUser;
import app.atalaya.identity.UserRow;
import app.atalaya.identity.UserRuleException;
import app.atalaya.identity.Users;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Creates or edits a user. */
final class UserDialog {

    private final Dialog dialog = new Dialog();
    private final Users users;
    private final UserFields fields;
    private final Consumer<String> saved;
    private @Nullable UserRow original;

    private UserDialog(Users users, @Nullable UserRow original, Consumer<String> saved) {
        this.users = users;
        this.original = original;
        this.saved = saved;
        fields = new UserFields(original == null);
        if (original != null) {
            fields.show(original.asDraft());
        }
        dialog.setHeaderTitle(
                original == null
                        ? dialog.getTranslation("identity.user.create")
                        : dialog.getTranslation("identity.user.edit", original.name()));
        dialog.add(fields);
        Button cancel = new Button(dialog.getTranslation("common.cancel"), click -> dialog.close());
        cancel.setId("user-cancel");
        Button save =
                new Button(dialog.getTranslation(original == null ? "common.create" : "common.save"), click -> save());
        save.setId("user-save");
        save.addThemeName("primary");
        save.addClickShortcut(Key.ENTER).listenOn(fields);
        dialog.getFooter().add(cancel, save);
    }

    /** @param saved hears the name */
    static Dialog create(Users users, Consumer<String> saved) {
        return new UserDialog(users, null, saved).dialog;
    }

    /** @param saved hears the name */
    static Dialog edit(Users users, UserRow user, Consumer<String> saved) {
        return new UserDialog(users, user, saved).dialog;
    }

    private void save() {
        fields.clearProblems();
        try {
            if (original == null) {
                create();
            } else {
                edit(original);
            }
        } catch (UserRuleException broken) {
            fields.say(broken);
        }
    }

    private void create() {
        users.create(new NewUser(
                fields.username.getValue(),
                fields.name.getValue(),
                fields.email.getValue(),
                fields.password.getValue(),
                fields.roles.getValue()));
        close();
    }

    private void edit(UserRow seen) {
        try {
            users.edit(seen.id(), seen.version(), fields.draft());
            close();
        } catch (ObjectOptimisticLockingFailureException somebodyWasFirst) {
            UserRow theirs = users.get(seen.id());
            new UserConflict(dialog, seen.asDraft(), fields.draft(), theirs.asDraft()).resolve(merged -> {
                original = theirs;
                fields.show(merged);
                save();
            });
        }
    }

    private void close() {
        dialog.close();
        saved.accept(fields.name.getValue());
    }
}
