package app.atalaya.feed;

import app.atalaya.account.AccountDraft;
import app.atalaya.contact.ContactDraft;
import app.atalaya.contract.ContractDraft;
import app.atalaya.field.Field;
import java.util.List;

/** What can be fed in bulk, from a file or another system. */
public enum FeedKind {
    ACCOUNT("account", AccountDraft.FIELDS),
    CONTRACT("contract", ContractDraft.FIELDS),
    CONTACT("contact", ContactDraft.FIELDS);

    private final String table;
    private final transient List<Field> fields;

    FeedKind(String table, List<Field> fields) {
        this.table = table;
        this.fields = fields;
    }

    String table() {
        return table;
    }

    /** What may be set. */
    public List<Field> fields() {
        return fields;
    }
}
