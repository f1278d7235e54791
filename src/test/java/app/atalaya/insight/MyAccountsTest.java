package app.atalaya.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MyAccountsTest {

    @Autowired
    MyAccounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Statements statements;

    private InsightData data;
    private Person me;

    @BeforeEach
    void fourAccountsOfMineAndOneOfSomebodyElse() {
        data = new InsightData(sql, clock);
        me = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        data.health(data.account("Sound", "KEY", "s", 2_000_000, me.id()), 84.0, "HEALTHY", 3.0, 100);
        data.health(data.account("Risky", "KEY", "s", 600_000, me.id()), 58.0, "AT_RISK", -6.0, 100);
        data.health(data.account("Dear", "STANDARD", "s", 900_000, me.id()), 60.0, "AT_RISK", 7.0, 100);
        data.account("Silent", "STANDARD", "s", 100_000, me.id());
        Person other = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        data.health(data.account("Foreign", "KEY", "s", 5_000_000, other.id()), 10.0, "CRITICAL", -30.0, 100);
    }

    @Test
    void theFiguresAreThoseOfTheUsersOwnAccounts() {
        MyAccountsSummary summary = as.user(me, accounts::summary);

        assertThat(summary.accounts()).isEqualTo(4);
        assertThat(summary.revenue()).isEqualByComparingTo("3600000");
        assertThat(summary.atRisk()).isEqualTo(2);
        assertThat(summary.revenueAtRisk()).isEqualByComparingTo("1500000");
        assertThat(summary.renewing()).isEqualTo(4);
        assertThat(summary.keyAccounts()).isEqualTo(2);
        assertThat(summary.moved()).isEqualTo(2);
    }

    @Test
    void whatNeedsAttentionComesFirst() {
        assertThat(names(AccountFilter.NONE)).containsExactly("Dear", "Risky", "Silent", "Sound");
    }

    @Test
    void eachOrderWorksBothWays() {
        for (AccountSort sort : AccountSort.values()) {
            assertThat(names(AccountFilter.NONE.sortedBy(sort, false))).hasSize(4);
            assertThat(names(AccountFilter.NONE.sortedBy(sort, true))).hasSize(4);
        }
        assertThat(names(AccountFilter.NONE.sortedBy(AccountSort.REVENUE, true)))
                .containsExactly("Sound", "Dear", "Risky", "Silent");
        assertThat(names(AccountFilter.NONE.sortedBy(AccountSort.SCORE, false)))
                .containsExactly("Risky", "Dear", "Sound", "Silent");
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(names(AccountFilter.NONE.withType("KEY"))).containsExactly("Risky", "Sound");
        assertThat(names(AccountFilter.NONE.withBands(Set.of(CountedBand.UNKNOWN))))
                .containsExactly("Silent");
        assertThat(names(AccountFilter.NONE.withText("ris"))).containsExactly("Risky");
        assertThat(names(AccountFilter.NONE.withText("%"))).isEmpty();
        assertThat(names(AccountFilter.NONE.withRenewsWithin(30))).isEmpty();
        assertThat(as.user(me, () -> accounts.count(AccountFilter.NONE.withType("KEY"))))
                .isEqualTo(2);
    }

    @Test
    void whatMovedMostStandsFirst() {
        List<MovedAccount> moved = as.user(me, () -> accounts.moved(3));

        assertThat(moved).extracting(account -> bare(account.row())).containsExactly("Dear", "Risky");
    }

    @Test
    void theCourseIsSampledFromTheHistory() {
        AccountLine sound = as.user(me, () -> accounts.page(AccountFilter.NONE.withText("Sound"), 0, 10))
                .getFirst();

        assertThat(sound.course()).hasSize(16).containsOnly(84.0);
    }

    @Test
    void rowsAreReadAgainByTheirIds() {
        List<AccountId> mine = as.user(me, () -> accounts.page(AccountFilter.NONE, 0, 10)).stream()
                .map(line -> line.row().id())
                .toList();

        assertThat(as.user(me, () -> accounts.now(mine))).hasSize(4);
        assertThat(as.someone(Role.KEY_ACCOUNT_MANAGER))
                .satisfies(other ->
                        assertThat(as.user(other, () -> accounts.now(mine))).isEmpty());
    }

    @Test
    void theStatementsDoNotGrowWithTheAccounts() {
        int few = statementsOfThePage();
        for (int i = 0; i < 25; i++) {
            data.health(data.account("More" + i, "KEY", "s", 1_000 + i, me.id()), 40.0, "CRITICAL", -9.0, 50);
        }

        assertThat(statementsOfThePage()).isEqualTo(few).isLessThanOrEqualTo(13);
    }

    /** All that opening the page asks for. */
    private int statementsOfThePage() {
        return as.user(me, () -> {
            Runnable page = () -> {
                accounts.summary();
                accounts.moved(3);
                accounts.count(AccountFilter.NONE);
                accounts.page(AccountFilter.NONE, 0, 40);
            };
            page.run();
            return statements.of(page).size();
        });
    }

    private List<String> names(AccountFilter filter) {
        return as.user(me, () -> accounts.page(filter, 0, 50)).stream()
                .map(line -> bare(line.row()))
                .toList();
    }

    private String bare(AccountRow row) {
        return row.account().name().replace(" " + data.mark(), "");
    }
}
