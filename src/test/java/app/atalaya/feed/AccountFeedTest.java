package app.atalaya.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamMember;
import app.atalaya.account.TeamRole;
import app.atalaya.contract.Contracts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AccountFeedTest {

    private static final long IMPORT = 4711;

    @Autowired
    AccountFeed feed;

    @Autowired
    Accounts accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Person manager;

    @BeforeEach
    void somebodyWhoImports() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
    }

    @Test
    void aNewAccountBelongsToWhoeverImportsIt() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Ñandú " + run, "country", "UK", "tier", "2"));

        AccountHeader account = find("a1");

        assertThat(account.name()).isEqualTo("Ñandú " + run);
        assertThat(account.key()).isEqualTo("nandu-" + run);
        assertThat(account.country()).isEqualTo("GB");
        assertThat(account.tier()).isEqualTo(2);
        assertThat(account.type()).isEqualTo(AccountType.STANDARD);
        assertThat(account.currency()).isEqualTo("EUR");
        assertThat(account.owner()).isEqualTo(manager);
        assertThat(account.team()).containsExactly(new TeamMember(manager, TeamRole.OWNER));
    }

    @Test
    void whoImportsForAnotherOwnerStaysOnTheTeam() {
        Person owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        write(
                FeedKind.ACCOUNT,
                record(
                        "a1",
                        "name",
                        "Delegated " + run,
                        "owner",
                        owner.username().toUpperCase()));

        assertThat(find("a1").team())
                .containsExactly(new TeamMember(owner, TeamRole.OWNER), new TeamMember(manager, TeamRole.SALES));
    }

    @Test
    void writingTheSameTwiceChangesNothing() {
        FeedRecord account = record("a1", "name", "Twice " + run, "growthPotential", "70", "notes", "");
        FeedRecord contract = record("c1", "account", id("a1"), "annualValue", "1200.50", "startsOn", "2024-01-01");
        write(FeedKind.ACCOUNT, account);
        write(FeedKind.CONTRACT, contract);
        int version = find("a1").version();

        write(FeedKind.ACCOUNT, account);
        write(FeedKind.CONTRACT, contract);

        assertThat(find("a1").version()).isEqualTo(version).isZero();
        assertThat(current(FeedKind.CONTRACT, "c1").values())
                .containsEntry("annualValue", "1200.5")
                .containsEntry("recurring", "true")
                .containsEntry("currency", "EUR")
                .containsEntry("account", id("a1"))
                .containsEntry("endsOn", "");
        assertThat(as.user(manager, () -> contracts.of(find("a1").id(), 0, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.version()).isZero());
    }

    @Test
    void whatARecordDoesNotNameStaysAsItIs() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Stays " + run, "industry", "Rail", "notes", "Careful."));

        write(FeedKind.ACCOUNT, record("a1", "notes", "", "type", ""));

        assertThat(find("a1").industry()).isEqualTo("Rail");
        assertThat(find("a1").notes()).isNull();
        assertThat(find("a1").type()).isEqualTo(AccountType.STANDARD);
        assertThat(find("a1").version()).isEqualTo(1);
    }

    @Test
    void aForeignRecordAnswersAsUnknown() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Mine " + run));
        write(FeedKind.CONTACT, record("p1", "account", id("a1"), "name", "Ana"));
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        as.user(stranger, () -> {
            assertThat(feed.current(FeedKind.ACCOUNT, List.of(id("a1")))).isEmpty();
            assertThat(feed.resolveAccounts(List.of(id("a1"), id("p1")))).isEmpty();
            assertThat(feed.check(FeedKind.ACCOUNT, List.of(record("a1", "name", "Theirs"))))
                    .extracting(FeedProblem::messageKey)
                    .containsExactly("account.rule.id-unavailable");
            assertThat(feed.check(FeedKind.CONTACT, List.of(record("p2", "account", id("a1"), "name", "Eva"))))
                    .extracting(FeedProblem::messageKey, FeedProblem::arguments)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("account.rule.account", List.of(id("a1"))));
        });
    }

    @Test
    void anExecutiveMayNotFeed() {
        assertThatThrownBy(() -> as.role(Role.EXECUTIVE, () -> feed.check(FeedKind.ACCOUNT, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTeamMemberMayChangeButNotCreate() {
        Person member = as.newUser(Role.TEAM_MEMBER);
        write(FeedKind.ACCOUNT, record("a1", "name", "Shared " + run));
        as.user(manager, () -> accounts.assign(find("a1").id(), member.id(), TeamRole.SUPPORT));

        as.user(member, () -> {
            assertThat(feed.check(FeedKind.ACCOUNT, List.of(record("a1", "industry", "Rail"))))
                    .isEmpty();
            assertThat(feed.check(FeedKind.ACCOUNT, List.of(record("a2", "name", "New"))))
                    .extracting(FeedProblem::messageKey)
                    .containsExactly("account.rule.may-not-create");
        });
    }

    @Test
    void eachWrongValueIsNamed() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Right " + run));

        assertThat(problems(FeedKind.ACCOUNT, record("a2", "country", "XX")))
                .containsExactlyInAnyOrder("name account.rule.required", "country account.rule.country");
        assertThat(problems(FeedKind.ACCOUNT, record("a2", "name", "x", "customerSince", "2999-01-01")))
                .containsExactly("customerSince account.rule.date-range");
        assertThat(problems(FeedKind.ACCOUNT, record("a2", "name", "x", "owner", "nobody-" + run)))
                .containsExactly("owner account.rule.person");
        assertThat(problems(FeedKind.ACCOUNT, record("a2", "name", "x", "parent", "none-" + run)))
                .containsExactly("parent account.rule.account");
        assertThat(problems(FeedKind.ACCOUNT, record("a2", "name", "x", "currency", "XAU")))
                .containsExactly("currency account.rule.no-rate");
        assertThat(problems(
                        FeedKind.CONTRACT,
                        record("c", "account", id("a1"), "annualValue", "-1", "startsOn", "2024-01-01")))
                .containsExactly("annualValue account.rule.negative");
        assertThat(problems(
                        FeedKind.CONTRACT,
                        record("c", "account", id("a1"), "annualValue", "1e15", "startsOn", "2024-01-01")))
                .containsExactly("annualValue account.rule.absurd");
        assertThat(problems(
                        FeedKind.CONTRACT,
                        record(
                                "c",
                                "account",
                                id("a1"),
                                "annualValue",
                                "1",
                                "startsOn",
                                "2024-01-01",
                                "endsOn",
                                "2023-12-31")))
                .containsExactly("endsOn account.rule.end-before-start");
    }

    @Test
    void theEndIsComparedWithTheStoredStart() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Ends " + run));
        write(FeedKind.CONTRACT, record("c1", "account", id("a1"), "annualValue", "1", "startsOn", "2024-01-01"));

        assertThat(problems(FeedKind.CONTRACT, record("c1", "endsOn", "2023-06-30")))
                .containsExactly("endsOn account.rule.end-before-start");
        assertThat(problems(FeedKind.CONTRACT, record("c1", "endsOn", "2024-06-30")))
                .isEmpty();
    }

    @Test
    void aParentMayComeInTheSameFileButNoCircle() {
        FeedRecord parent = record("a1", "name", "Parent " + run);
        FeedRecord child = record("a2", "name", "Child " + run, "parent", id("a1"));
        assertThat(as.user(manager, () -> feed.check(FeedKind.ACCOUNT, List.of(child, parent))))
                .isEmpty();
        write(FeedKind.ACCOUNT, child, parent);

        assertThat(find("a2").parent()).isEqualTo(find("a1").ref());
        assertThat(problems(FeedKind.ACCOUNT, record("a1", "parent", id("a2"))))
                .containsExactly("parent account.rule.parent-cycle");
    }

    @Test
    void contractsGiveTheAccountItsRecurringRevenue() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Earns " + run, "currency", "USD"));
        write(
                FeedKind.CONTRACT,
                record("c1", "account", id("a1"), "annualValue", "1000", "startsOn", "2024-01-01"),
                record("c2", "account", id("a1"), "annualValue", "500", "startsOn", "2024-01-01", "currency", "EUR"),
                record("c3", "account", id("a1"), "annualValue", "900", "startsOn", "2024-01-01", "recurring", "false"),
                record(
                        "c4",
                        "account",
                        id("a1"),
                        "annualValue",
                        "700",
                        "startsOn",
                        "2020-01-01",
                        "endsOn",
                        "2020-12-31"));

        assertThat(find("a1").annualRevenue()).isEqualByComparingTo(new BigDecimal("1420"));
    }

    @Test
    void undoTakesBackWhatNobodyTouched() {
        write(
                FeedKind.ACCOUNT,
                record("a1", "name", "Gone " + run),
                record("a2", "name", "Edited " + run),
                record("a3", "name", "Used " + run));
        write(FeedKind.CONTACT, record("p1", "account", id("a3"), "name", "Ana"));
        as.user(manager, () -> accounts.classify(find("a2").id(), AccountType.KEY, null, 1));

        int removed = as.user(
                manager,
                () -> transaction.execute(
                        status -> feed.removeCreated(FeedKind.ACCOUNT, IMPORT, List.of(id("a1"), id("a2"), id("a3")))));

        assertThat(removed).isEqualTo(1);
        assertThat(as.user(manager, () -> feed.current(FeedKind.ACCOUNT, List.of(id("a1"), id("a2"), id("a3")))))
                .containsOnlyKeys(id("a2"), id("a3"));
    }

    @Test
    void undoOfContractsTakesTheirRevenueBack() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Back " + run));
        write(FeedKind.CONTRACT, record("c1", "account", id("a1"), "annualValue", "1000", "startsOn", "2024-01-01"));
        assertThat(find("a1").annualRevenue()).isEqualByComparingTo("1000");

        int removed = as.user(
                manager,
                () -> transaction.execute(status -> feed.removeCreated(FeedKind.CONTRACT, IMPORT, List.of(id("c1")))));

        assertThat(removed).isEqualTo(1);

        assertThat(find("a1").annualRevenue()).isZero();
    }

    @Test
    void aReferenceMayNameAnAccountAContractOrAContact() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Named " + run));
        write(FeedKind.CONTRACT, record("c1", "account", id("a1"), "annualValue", "1", "startsOn", "2024-01-01"));
        write(FeedKind.CONTACT, record("p1", "account", id("a1"), "name", "Ana"));
        AccountId account = find("a1").id();

        assertThat(as.user(manager, () -> feed.resolveAccounts(List.of(id("a1"), id("c1"), id("p1"), "other"))))
                .isEqualTo(Map.of(id("a1"), account, id("c1"), account, id("p1"), account));
    }

    @Test
    void namesakesGetKeysOfTheirOwn() {
        write(FeedKind.ACCOUNT, record("a1", "name", "Twin " + run), record("a2", "name", "Twin " + run));

        assertThat(find("a1").key()).isEqualTo("twin-" + run);
        assertThat(find("a2").key()).matches("twin-" + run + "-[0-9a-z]{4}");
    }

    @Test
    void thousandsAreWrittenInSeconds() {
        List<FeedRecord> many = new ArrayList<>();
        List<FeedRecord> people = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(record("m" + i, "name", "Many " + run + " " + i, "country", "ES"));
            people.add(record("q" + i, "account", id("m" + i), "name", "Person " + i));
        }
        long start = System.nanoTime();

        assertThat(as.user(manager, () -> feed.check(FeedKind.ACCOUNT, many))).isEmpty();
        write(FeedKind.ACCOUNT, many.toArray(FeedRecord[]::new));
        write(FeedKind.CONTACT, people.toArray(FeedRecord[]::new));

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
        int written = sql.sql("select count(*) from contact where external_id like ?")
                .param(run + "-q%")
                .query(Integer.class)
                .single();
        assertThat(written).isEqualTo(3_000);
    }

    private String id(String local) {
        return run + "-" + local;
    }

    private FeedRecord record(String local, String... values) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            fields.put(values[i], values[i + 1]);
        }
        return new FeedRecord(id(local), fields);
    }

    private void write(FeedKind kind, FeedRecord... records) {
        as.user(manager, () -> transaction.executeWithoutResult(status -> feed.write(kind, List.of(records), IMPORT)));
    }

    private List<String> problems(FeedKind kind, FeedRecord record) {
        return as.user(manager, () -> feed.check(kind, List.of(record))).stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    private FeedRecord current(FeedKind kind, String local) {
        Map<String, FeedRecord> found = as.user(manager, () -> feed.current(kind, List.of(id(local))));
        return Objects.requireNonNull(found.get(id(local)));
    }

    private AccountHeader find(String local) {
        long id = sql.sql("select id from account where external_id = ?")
                .param(id(local))
                .query(Long.class)
                .single();
        return as.user(manager, () -> accounts.find(new AccountId(id)));
    }
}
