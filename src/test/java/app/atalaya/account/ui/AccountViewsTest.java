package app.atalaya.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.contact.ContactDraft;
import app.atalaya.contact.Contacts;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewsTest extends ViewTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    Contacts contacts;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Person manager;

    @BeforeEach
    void somebody() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        signIn(manager, SPANISH);
    }

    @Test
    void theListShowsWhatTheUrlSays() {
        account("Alba " + run);
        account("Borea " + run);

        open("accounts?text=alba&type=key&sort=revenue&order=desc");

        Grid<?> grid = _get(Grid.class, spec -> spec.withId("accounts-grid"));
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withId("accounts-search")).getValue())
                .isEqualTo("alba");
        assertThat(_get(H1.class).getText()).isEqualTo("Cuentas");
    }

    @Test
    void aChipChangesTheUrlAndTheRows() {
        account("Chip " + run);
        open("accounts");

        _click(_get(Button.class, spec -> spec.withId("accounts-type-PROSPECT")));

        assertThat(location()).isEqualTo("accounts?type=prospect");
        assertThat(_find(Grid.class, spec -> spec.withId("accounts-grid"))).isEmpty();
    }

    @Test
    void aNewAccountOpensItsBoard() {
        open("accounts");
        _click(_get(Button.class, spec -> spec.withId("accounts-create")));
        _click(_get(Button.class, spec -> spec.withId("account-create-save")));
        assertThat(_get(TextField.class, spec -> spec.withId("account-field-name"))
                        .isInvalid())
                .isTrue();

        _setValue(_get(TextField.class, spec -> spec.withId("account-field-name")), "Nueva " + run);
        _click(_get(Button.class, spec -> spec.withId("account-create-save")));

        assertThat(location()).isEqualTo("accounts/nueva-" + run);
        assertThat(_get(H1.class).getText()).isEqualTo("Nueva " + run);
    }

    @Test
    void theBoardOpensAtTheTabOfTheUrl() {
        AccountHeader account = account("Tab " + run);
        contacts.create(account.id(), new ContactDraft("Ana Ruiz", "CFO", null, null, null));

        open("accounts/" + account.key() + "?tab=contacts");

        assertThat(_get(Tabs.class, spec -> spec.withId("account-tabs"))
                        .getSelectedTab()
                        .getId())
                .contains("account-tab-contacts");
        Grid<?> grid = _get(Grid.class, spec -> spec.withId("contact-grid"));
        assertThat(GridKt._size(grid)).isEqualTo(1);
    }

    @Test
    void theOverviewShowsRevenueTeamAndFacts() {
        AccountHeader account = account("Over " + run);
        contracts.create(account.id(), contract());

        open("accounts/" + account.key());

        assertThat(_get(Button.class, spec -> spec.withId("account-revenue-as-table")))
                .isNotNull();
        assertThat(_get(TeamCard.class)).isNotNull();
        assertThat(_find(Button.class, spec -> spec.withId("account-edit-open")))
                .hasSize(1);
    }

    @Test
    void anExecutiveSeesNoWayToEdit() {
        AccountHeader account = account("Seen " + run);
        signIn(Role.EXECUTIVE, ENGLISH);

        open("accounts/" + account.key());

        assertThat(_get(H1.class).getText()).isEqualTo("Seen " + run);
        assertThat(_find(Button.class, spec -> spec.withId("account-edit-open")))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("team-add"))).isEmpty();
    }

    @Test
    void fieldsThatOnlyOneOfUsChangedMergeSilently() {
        AccountHeader account = account("Merge " + run);
        open("accounts/" + account.key());
        _click(_get(Button.class, spec -> spec.withId("account-edit-open")));
        accounts.edit(account.id(), account.version(), withNotes(account, "theirs"));

        _setValue(_get(TextField.class, spec -> spec.withId("account-field-segment")), "Mine");
        _click(_get(Button.class, spec -> spec.withId("account-edit-save")));

        AccountHeader merged = accounts.find(account.id());
        assertThat(merged.segment()).isEqualTo("Mine");
        assertThat(merged.notes()).isEqualTo("theirs");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void aFieldThatBothChangedIsAskedAbout() {
        AccountHeader account = account("Conflict " + run);
        open("accounts/" + account.key());
        _click(_get(Button.class, spec -> spec.withId("account-edit-open")));
        accounts.edit(account.id(), account.version(), withNotes(account, "theirs"));

        _setValue(_get(TextArea.class, spec -> spec.withId("account-field-notes")), "mine");
        _click(_get(Button.class, spec -> spec.withId("account-edit-save")));
        assertThat(accounts.find(account.id()).notes()).isEqualTo("theirs");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> choice = _get(RadioButtonGroup.class, spec -> spec.withId("conflict-0"));
        _setValue(choice, app.atalaya.uikit.ConflictDialog.Choice.MINE);
        _click(_get(Button.class, spec -> spec.withId("conflict-save")));

        assertThat(accounts.find(account.id()).notes()).isEqualTo("mine");
    }

    @Test
    void aContractIsAddedAndWrongOnesAreExplained() {
        AccountHeader account = account("Contract " + run);
        open("accounts/" + account.key() + "?tab=contracts");
        _click(_get(Button.class, spec -> spec.withId("contract-add")));

        _setValue(_get(TextField.class, spec -> spec.withId("contract-field-name")), "Plan");
        _setValue(_get(BigDecimalField.class, spec -> spec.withId("contract-field-annualValue")), new BigDecimal("-5"));
        _setValue(
                _get(
                        com.vaadin.flow.component.datepicker.DatePicker.class,
                        spec -> spec.withId("contract-field-startsOn")),
                LocalDate.of(2024, 1, 1));
        _click(_get(Button.class, spec -> spec.withId("contract-save")));
        assertThat(_get(BigDecimalField.class, spec -> spec.withId("contract-field-annualValue"))
                        .getErrorMessage())
                .contains("negativo");

        _setValue(
                _get(BigDecimalField.class, spec -> spec.withId("contract-field-annualValue")), new BigDecimal("1500"));
        _click(_get(Button.class, spec -> spec.withId("contract-save")));

        assertThat(accounts.find(account.id()).annualRevenue()).isEqualByComparingTo("1500");
    }

    private AccountHeader account(String name) {
        return accounts.find(accounts.create(AccountDraft.named(name, AccountType.KEY)));
    }

    private static ContractDraft contract() {
        return new ContractDraft(
                "Plan", new BigDecimal("1200"), true, "EUR", LocalDate.of(2023, 1, 1), null, null, null);
    }

    private static AccountDraft withNotes(AccountHeader account, String notes) {
        return new AccountDraft(
                account.name(),
                account.type(),
                account.segment(),
                account.tier(),
                account.industry(),
                account.country(),
                account.currency(),
                null,
                null,
                null,
                null,
                null,
                notes,
                null);
    }
}
