package app.atalaya.contact.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.contact.ContactDraft;
import app.atalaya.contact.ContactLine;
import app.atalaya.contact.Contacts;
import app.atalaya.field.ui.EditDialog;
import app.atalaya.field.ui.FieldForm;
import app.atalaya.field.ui.PartList;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people at an account, on its board. */
@org.springframework.stereotype.Component
class ContactsPanel implements AccountPanel {

    private final Contacts contacts;
    private final AccountAccess access;
    private final LiveUpdates liveUpdates;

    ContactsPanel(Contacts contacts, AccountAccess access, LiveUpdates liveUpdates) {
        this.contacts = contacts;
        this.access = access;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public String id() {
        return "contacts";
    }

    @Override
    public String titleKey() {
        return "contact.title";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Integer countFor(AccountId account) {
        return contacts.count(account, "");
    }

    @Override
    public Component contentFor(AccountId id) {
        PartList<ContactLine> list = new PartList<>(
                new PartList.Kind("contact", Icons.CONTACT), access.mayEdit(id), new PartList.Actions<>() {

                    @Override
                    public List<ContactLine> page(String text, int offset, int limit) {
                        return contacts.of(id, text, offset, limit);
                    }

                    @Override
                    public int count(String text) {
                        return contacts.count(id, text);
                    }

                    @Override
                    public String name(ContactLine line) {
                        return line.name();
                    }

                    @Override
                    public void open(@Nullable ContactLine line) {
                        edit(id, line);
                    }

                    @Override
                    public Runnable remove(ContactLine line) {
                        contacts.remove(line.id());
                        return () -> contacts.create(id, line.asDraft());
                    }
                });
        list.searchable();
        list.name("name", ContactLine::name);
        list.column("title", line -> Objects.toString(line.title(), "")).setWidth("220px");
        list.column("email", line -> Objects.toString(line.email(), ""))
                .setWidth("220px")
                .setFlexGrow(2);
        list.column("phone", line -> Objects.toString(line.phone(), ""));
        list.finish();
        liveUpdates.whileAttached(list, "account:" + id.value(), list::refresh);
        return list;
    }

    private void edit(AccountId account, @Nullable ContactLine line) {
        UI ui = UI.getCurrent();
        EditDialog.Subject subject = new EditDialog.Subject() {

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                ContactDraft draft = new ContactDraft(
                        Objects.toString(values.get("name"), ""),
                        (String) values.get("title"),
                        (String) values.get("email"),
                        (String) values.get("phone"),
                        (String) values.get("externalId"));
                if (line == null) {
                    contacts.create(account, draft);
                } else {
                    contacts.edit(line.id(), version, draft);
                }
            }

            @Override
            public EditDialog.State now() {
                ContactLine now = line == null ? null : contacts.find(line.id());
                return now == null
                        ? new EditDialog.State(Map.of(), 0, "")
                        : new EditDialog.State(values(now), now.version(), ui.getTranslation("field.dialog.somebody"));
            }

            @Override
            public void saved() {
                // The list refreshes by the announced change.
            }
        };
        String title = ui.getTranslation(line == null ? "contact.create" : "contact.edit");
        new EditDialog("contact", title, form(), subject.now(), subject).open();
    }

    private static FieldForm form() {
        FieldForm form = new FieldForm("contact-field");
        TextField name = form.withText("name", text("field.label.contactName"), new TextField());
        form.setColspan(name, 2);
        for (String field : List.of("title", "email", "phone", "externalId")) {
            form.withText(field, text("field.label." + field), new TextField());
        }
        return form;
    }

    private static Map<String, @Nullable Object> values(ContactLine line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", line.name());
        values.put("title", line.title());
        values.put("email", line.email());
        values.put("phone", line.phone());
        values.put("externalId", line.externalId());
        return values;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
