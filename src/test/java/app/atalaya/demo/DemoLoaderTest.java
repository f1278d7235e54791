package app.atalaya.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.feed.AccountFeed;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.signal.SignalFilter;
import app.atalaya.signal.SignalLog;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DemoLoaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    DemoLoader loader;

    @Autowired
    AccountFeed feed;

    @Autowired
    SignalLog signals;

    @Autowired
    As as;

    @Test
    void aStoryArrivesWithItsContractsPeopleAndFacts() {
        DemoAccount account = plan("textil-orbela", as.newUser(Role.KEY_ACCOUNT_MANAGER));

        load(account);

        Map<String, AccountId> found = as.role(
                Role.ADMINISTRATOR,
                () -> feed.resolveAccounts(List.of(
                        account.slug(),
                        ContractTale.of(account, TODAY).getLast().externalId(),
                        ContactTale.of(account).getFirst().externalId())));
        assertThat(found).hasSize(3);
        assertThat(found.values()).containsOnly(id(account));
        assertThat(facts(account))
                .isGreaterThanOrEqualTo(
                        SignalTale.of(new Scene(account, id(account), TODAY)).size());
    }

    @Test
    void loadingAgainAddsNothing() {
        DemoAccount account = plan("gimnasios-voltanova", as.newUser(Role.KEY_ACCOUNT_MANAGER));
        load(account);
        long before = facts(account);

        load(account);

        assertThat(facts(account)).isEqualTo(before);
    }

    @Test
    void aLoadThatFailsInTheMiddleLeavesNothing() {
        DemoAccount whole = plan("conservas-ribadal", as.newUser(Role.KEY_ACCOUNT_MANAGER));
        DemoAccount broken = withTeam(plan("olivalta", as.newUser(Role.KEY_ACCOUNT_MANAGER)), "nobody-" + suffix);

        assertThatThrownBy(() -> load(whole, broken)).isInstanceOf(RuntimeException.class);

        assertThat(as.role(Role.ADMINISTRATOR, () -> feed.resolveAccounts(List.of(whole.slug()))))
                .isEmpty();
    }

    private void load(DemoAccount... accounts) {
        as.role(Role.ADMINISTRATOR, () -> {
            loader.load(List.of(accounts), TODAY);
            return true;
        });
    }

    private AccountId id(DemoAccount account) {
        return as.role(Role.ADMINISTRATOR, () -> feed.resolveAccounts(List.of(account.slug())))
                .values()
                .iterator()
                .next();
    }

    private long facts(DemoAccount account) {
        AccountId id = id(account);
        return as.role(Role.ADMINISTRATOR, () -> signals.count(id, SignalFilter.ALL));
    }

    /** That story, under a name and an owner of this test's own. */
    private DemoAccount plan(String slug, Person owner) {
        DemoAccount plan = DemoAccounts.all().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        return copy(plan, plan.slug() + "-" + suffix, owner.username(), List.of());
    }

    private static DemoAccount withTeam(DemoAccount account, String member) {
        return copy(account, account.slug(), account.owner(), List.of(member));
    }

    private static DemoAccount copy(DemoAccount plan, String slug, String owner, List<String> team) {
        return new DemoAccount(
                slug,
                plan.name() + " " + slug,
                plan.industry(),
                plan.city(),
                plan.country(),
                plan.segment(),
                plan.type(),
                plan.tier(),
                owner,
                team,
                null,
                plan.months(),
                plan.revenue(),
                plan.renewsIn(),
                plan.growthPotential(),
                plan.strategicValue(),
                plan.story(),
                plan.note());
    }
}
