package app.atalaya.identity.ui;

import app.atalaya.identity.Role;
import app.atalaya.identity.UserDraft;
import app.atalaya.uikit.ConflictDialog;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two administrators edited one user: what only one of them changed merges, for the rest the user chooses. */
class UserConflict {

    private final Component texts;
    private final UserDraft before;
    private final UserDraft mine;
    private final UserDraft theirs;
    private final List<ConflictDialog.Field> fields = new ArrayList<>();

    UserConflict(Component texts, UserDraft before, UserDraft mine, UserDraft theirs) {
        this.texts = texts;
        this.before = before;
        this.mine = mine;
        this.theirs = theirs;
    }

    void resolve(Consumer<UserDraft> merged) {
        ConflictDialog.@Nullable Field name = clash("name", before.name(), mine.name(), theirs.name());
        ConflictDialog.@Nullable Field email =
                clash("email", text(before.email()), text(mine.email()), text(theirs.email()));
        ConflictDialog.@Nullable Field roles =
                clash("roles", text(before.roles()), text(mine.roles()), text(theirs.roles()));
        Consumer<Map<ConflictDialog.Field, ConflictDialog.Choice>> take = choices -> merged.accept(new UserDraft(
                isMine(name, choices, before.name(), mine.name()) ? mine.name() : theirs.name(),
                isMine(email, choices, before.email(), mine.email()) ? mine.email() : theirs.email(),
                isMine(roles, choices, before.roles(), mine.roles()) ? mine.roles() : theirs.roles()));
        if (fields.isEmpty()) {
            take.accept(Map.of());
        } else {
            ConflictDialog.open(fields, texts.getTranslation("identity.users.somebody"), take);
        }
    }

    private ConflictDialog.@Nullable Field clash(String field, String was, String wanted, String is) {
        if (was.equals(wanted) || was.equals(is) || wanted.equals(is)) {
            return null;
        }
        ConflictDialog.Field clash =
                new ConflictDialog.Field(texts.getTranslation("identity.field." + field), wanted, is);
        fields.add(clash);
        return clash;
    }

    private static boolean isMine(
            ConflictDialog.@Nullable Field clash,
            Map<ConflictDialog.Field, ConflictDialog.Choice> choices,
            @Nullable Object was,
            @Nullable Object wanted) {
        return clash == null ? !Objects.equals(was, wanted) : choices.get(clash) == ConflictDialog.Choice.MINE;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String text(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.getTranslation("identity.role." + role))
                .collect(Collectors.joining(", "));
    }
}
