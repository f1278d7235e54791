package app.atalaya.account.ui;

import app.atalaya.account.AccountHeader;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamMember;
import app.atalaya.account.TeamRole;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;

/** Who works on the account, and as what. */
final class TeamCard extends TitledCard {

    private final transient Accounts accounts;
    private final transient UserDirectory users;
    private final AccountHeader account;

    TeamCard(Accounts accounts, UserDirectory users, AccountHeader account, boolean mayEdit) {
        super(AccountTexts.text("account.team.title"));
        this.accounts = accounts;
        this.users = users;
        this.account = account;
        if (mayEdit) {
            Button add = new Button(getTranslation("common.add"), Icons.PLUS.create(), event -> addMember());
            add.setId("team-add");
            add.addThemeName("tertiary");
            withActions(add);
        }
        if (account.team().isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("account.team.nobody"));
            nobody.addClassName("at-secondary");
            add(nobody);
            return;
        }
        UnorderedList members = new UnorderedList();
        members.addClassName("account-team");
        account.team().forEach(member -> members.add(item(member, mayEdit)));
        add(members);
    }

    private ListItem item(TeamMember member, boolean mayEdit) {
        Span name = new Span(member.person().name());
        name.addClassName("account-team-name");
        ListItem item = new ListItem(new Initials(member.person()), name);
        if (!mayEdit || member.role() == TeamRole.OWNER) {
            Span role = new Span(role(member.role()));
            role.addClassName("at-secondary");
            item.add(role);
            return item;
        }
        String id = member.person().username();
        Select<TeamRole> role = roles();
        role.setId("team-role-" + id);
        role.setAriaLabel(getTranslation("account.team.roleOf", member.person().name()));
        role.setValue(member.role());
        role.addValueChangeListener(
                event -> accounts.assign(account.id(), member.person().id(), event.getValue()));
        Button remove = new Button(Icons.CLOSE.create(), event -> remove(member));
        remove.setId("team-remove-" + id);
        remove.addThemeName("tertiary");
        remove.setAriaLabel(
                getTranslation("account.team.remove", member.person().name()));
        item.add(role, remove);
        return item;
    }

    private void remove(TeamMember member) {
        accounts.release(account.id(), member.person().id());
        getUI().ifPresent(ui -> Toasts.undoable(
                ui,
                () -> accounts.assign(account.id(), member.person().id(), member.role()),
                "account.team.removed",
                member.person().name()));
    }

    private void addMember() {
        Dialog dialog = new Dialog();
        dialog.setId("team-dialog");
        dialog.setHeaderTitle(getTranslation("account.team.add"));
        ComboBox<Person> person = new ComboBox<>(getTranslation("account.team.person"));
        person.setId("team-person");
        person.setItems(
                query -> users.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(Person::name);
        Select<TeamRole> role = roles();
        role.setId("team-role");
        role.setLabel(getTranslation("account.team.role"));
        role.setValue(TeamRole.SALES);
        Div fields = new Div(person, role);
        fields.addClassName("account-dialog-fields");
        dialog.add(fields);
        Button cancel = new Button(getTranslation("common.cancel"), event -> dialog.close());
        cancel.setId("team-cancel");
        Button save = new Button(getTranslation("common.add"), event -> {
            Person chosen = person.getValue();
            boolean owns = chosen != null
                    && account.owner() != null
                    && chosen.id().equals(account.owner().id());
            person.setInvalid(chosen == null || owns);
            person.setErrorMessage(getTranslation(owns ? "account.rule.owner-stays" : "account.rule.required"));
            if (chosen != null && !owns) {
                accounts.assign(account.id(), chosen.id(), role.getValue());
                dialog.close();
            }
        });
        save.setId("team-save");
        save.addThemeName("primary");
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }

    private static Select<TeamRole> roles() {
        Select<TeamRole> roles = new Select<>();
        roles.setItems(Arrays.stream(TeamRole.values())
                .filter(role -> role != TeamRole.OWNER)
                .toList());
        roles.setItemLabelGenerator(TeamCard::role);
        return roles;
    }

    private static String role(TeamRole role) {
        return AccountTexts.text("account.team.role." + role.name());
    }
}
