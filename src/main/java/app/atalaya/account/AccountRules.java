package app.atalaya.account;

import app.atalaya.field.DraftRules;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account may be: its fields by themselves, its owner, and its place under another account. */
@Component
class AccountRules {

    private final DraftRules fields;
    private final UserDirectory users;
    private final AccountAccess access;
    private final AccountReader reader;

    AccountRules(DraftRules fields, UserDirectory users, AccountAccess access, AccountReader reader) {
        this.fields = fields;
        this.users = users;
        this.access = access;
        this.reader = reader;
    }

    /**
     * @param self null for a new account
     * @throws InvalidInputException if anything in it cannot be taken
     */
    void require(AccountDraft draft, @Nullable AccountId self) {
        fields.require(
                "account", AccountDraft.FIELDS, draft.values(), draft.externalId(), self == null ? null : self.value());
        if (draft.owner() != null) {
            requireUser(draft.owner());
        }
        AccountId parent = draft.parent();
        if (parent != null) {
            access.requireVisible(parent);
            if (self != null && reader.isUnder(parent, self)) {
                throw new InvalidInputException(FieldRules.one("parent", "account.rule.parent-cycle"));
            }
        }
    }

    /** @throws InvalidInputException if there is no such user */
    void requireUser(UserId user) {
        if (users.named(List.of(user)).isEmpty()) {
            throw new InvalidInputException(
                    FieldRules.one("owner", "account.rule.person", String.valueOf(user.value())));
        }
    }
}
