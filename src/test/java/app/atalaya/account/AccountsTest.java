package app.atalaya.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    AccountList list;

    @Autowired
    AccountExport export;

    @Autowired
    Statements statements;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Person manager;

    @BeforeEach
    void somebody() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
    }

    @Test
    void theKeyStaysWhenTheNameChanges() {
        AccountHeader account = account("Álbor " + run);

        as.user(manager, () -> accounts.edit(account.id(), account.version(), named("Otra " + run)));

        AccountHeader renamed = as.user(manager, () -> accounts.find("albor-" + run));
        assertThat(renamed.name()).isEqualTo("Otra " + run);
        assertThat(renamed.owner()).isEqualTo(manager);
    }

    @Test
    void aStaleSaveChangesNothing() {
        AccountHeader account = account("Stale " + run);
        as.user(manager, () -> accounts.edit(account.id(), account.version(), named("First " + run)));

        assertThatThrownBy(() ->
                        as.user(manager, () -> accounts.edit(account.id(), account.version(), named("Second " + run))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(as.user(manager, () -> accounts.find(account.id())).name()).isEqualTo("First " + run);
    }

    @Test
    void aForeignAccountAnswersLikeNone() {
        AccountHeader account = account("Foreign " + run);
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        as.user(stranger, () -> {
            assertThat(accounts.search("foreign " + run, 10)).isEmpty();
            assertThatThrownBy(() -> accounts.find(account.key())).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> accounts.find("none-" + run)).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> accounts.archive(List.of(account.id())))
                    .isInstanceOf(NoSuchAccountException.class);
        });
    }

    @Test
    void anExecutiveReadsButChangesNothing() {
        AccountHeader account = account("Read " + run);

        as.role(Role.EXECUTIVE, () -> {
            assertThat(accounts.find(account.key()).name()).isEqualTo("Read " + run);
            assertThatThrownBy(() -> accounts.create(named("New"))).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void theFormerOwnerStaysOnTheTeamAndTheOwnerCannotLeave() {
        AccountHeader account = account("Handed " + run);
        Person next = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        as.user(manager, () -> accounts.edit(account.id(), account.version(), ownedBy(account, next)));

        AccountHeader handed = as.user(manager, () -> accounts.find(account.id()));
        assertThat(handed.team())
                .containsExactly(new TeamMember(next, TeamRole.OWNER), new TeamMember(manager, TeamRole.SALES));
        assertThatThrownBy(() -> as.user(manager, () -> accounts.release(account.id(), next.id())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void noAccountStandsAboveItself() {
        AccountHeader parent = account("Above " + run);
        AccountHeader child = account("Below " + run);
        as.user(manager, () -> accounts.edit(child.id(), child.version(), under(child, parent)));

        assertThatThrownBy(() ->
                        as.user(manager, () -> accounts.edit(parent.id(), parent.version(), under(parent, child))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(as.user(manager, () -> accounts.children(parent.id()))).containsExactly(child.ref());
    }

    @Test
    void theListFindsFiltersAndSorts() {
        AccountHeader small = account("Sórt " + run + " b");
        AccountHeader large = account("Sort " + run + " a");
        as.user(manager, () -> contracts.create(large.id(), contract("900")));
        AccountFilter filter = text("SORT " + run);

        assertThat(names(filter, AccountSort.NAME, false)).containsExactly(large.name(), small.name());
        assertThat(names(filter, AccountSort.REVENUE, false)).containsExactly(small.name(), large.name());
        assertThat(names(filter, AccountSort.RENEWAL, true)).hasSize(2);
        as.user(manager, () -> accounts.archive(List.of(small.id())));
        assertThat(names(filter, AccountSort.OWNER, false)).containsExactly(large.name());
    }

    @Test
    void theListNeedsTheSameStatementsForAnyNumberOfRows() {
        account("Count " + run + " 0");
        List<String> few = as.user(
                manager,
                () -> statements.of(() -> {
                    list.page(text("count " + run), AccountSort.NAME, false, 0, 50);
                    list.count(text("count " + run));
                    list.choices();
                }));
        Collections.nCopies(15, "Count " + run).forEach(this::account);

        List<String> many = as.user(
                manager,
                () -> statements.of(() -> {
                    list.page(text("count " + run), AccountSort.NAME, false, 0, 50);
                    list.count(text("count " + run));
                    list.choices();
                }));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void anExportHoldsTheRowsOfTheFilterAndOpensInASpreadsheet() throws Exception {
        AccountHeader account = account("=Export " + run);
        as.user(manager, () -> contracts.create(account.id(), contract("1234.5")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> headings = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

        as.user(
                manager,
                () -> export.write(text("export " + run), AccountSort.NAME, false, headings, Locale.of("es"), out));

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(0)).isEqualTo("'=Export " + run);
        assertThat(rows.get(1).get(6)).isEqualTo("1234,50");
    }

    private AccountHeader account(String name) {
        return as.user(manager, () -> accounts.find(accounts.create(named(name))));
    }

    private static AccountDraft named(String name) {
        return AccountDraft.named(name, AccountType.KEY);
    }

    private static AccountDraft ownedBy(AccountHeader account, Person owner) {
        return new AccountDraft(
                account.name(),
                account.type(),
                null,
                null,
                null,
                null,
                null,
                owner.id(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static AccountDraft under(AccountHeader account, AccountHeader parent) {
        return new AccountDraft(
                account.name(),
                account.type(),
                null,
                null,
                null,
                null,
                null,
                null,
                parent.id(),
                null,
                null,
                null,
                null,
                null);
    }

    private ContractDraft contract(String value) {
        return new ContractDraft(
                "Plan", new BigDecimal(value), true, "EUR", LocalDate.now(clock).minusYears(1), null, null, null);
    }

    private static AccountFilter text(String text) {
        return new AccountFilter(text, null, null, null, null, null, false);
    }

    private List<String> names(AccountFilter filter, AccountSort sort, boolean descending) {
        return as.user(manager, () -> list.page(filter, sort, descending, 0, 10)).stream()
                .map(AccountRow::name)
                .toList();
    }
}
