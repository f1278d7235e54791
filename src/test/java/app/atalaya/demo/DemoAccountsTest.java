package app.atalaya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<DemoAccount> accounts = DemoAccounts.all();

    @Test
    void thereAreSixtyCustomersWithNamesOfTheirOwn() {
        assertThat(accounts).hasSize(60);
        assertThat(accounts).extracting(DemoAccount::slug).doesNotHaveDuplicates();
        assertThat(accounts).extracting(DemoAccount::name).doesNotHaveDuplicates();
    }

    @Test
    void parentsStandBeforeTheirSubsidiaries() {
        Set<String> seen = new HashSet<>();
        for (DemoAccount account : accounts) {
            if (account.parent() != null) {
                assertThat(seen).contains(account.parent());
            }
            seen.add(account.slug());
        }
    }

    @Test
    void everyStoryIsTold() {
        assertThat(accounts).extracting(DemoAccount::story).contains(Story.values());
    }

    @Test
    void theKeyAccountManagerHasElevenKeyAccountsOfFortyOdd() {
        List<DemoAccount> key =
                accounts.stream().filter(each -> each.type().equals("KEY")).toList();
        assertThat(key).filteredOn(each -> each.owner().equals("kam")).hasSize(11);
        assertThat(key).filteredOn(each -> !each.owner().equals("kam")).hasSize(20);
    }

    @Test
    void theRevenueOfTodayIsWhatThePlanSays() {
        for (DemoAccount account : accounts) {
            double running = ContractTale.of(account, TODAY).stream()
                    .filter(contract -> contract.recurring() && contract.runsOn(TODAY))
                    .mapToDouble(contract -> contract.annualValue().doubleValue())
                    .sum();
            double planned = account.story() == Story.CHURNED ? 0 : account.revenue();
            assertThat(running).as(account.name()).isCloseTo(planned, within(planned * 0.001 + 1));
        }
    }

    @Test
    void thePlatformIsRenewedWithoutGapAndOnlyRunningContractsRenew() {
        for (DemoAccount account : accounts) {
            List<DemoContract> terms = ContractTale.of(account, TODAY).stream()
                    .filter(contract -> contract.name().startsWith("Plataforma"))
                    .toList();
            for (int i = 1; i < terms.size(); i++) {
                assertThat(terms.get(i).startsOn())
                        .isEqualTo(terms.get(i - 1).endsOn().plusDays(1));
            }
            assertThat(terms).allMatch(each -> each.renewsOn() == null || each.runsOn(TODAY));
            assertThat(ContractTale.of(account, TODAY))
                    .extracting(DemoContract::externalId)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aCustomerWhoGrewBoughtMoreAndOneWhoShrankPaysLess() {
        assertThat(platformValues("puertos-del-este"))
                .satisfies(values -> assertThat(values.getLast()).isLessThan(values.get(values.size() - 2)));
        assertThat(ContractTale.of(account("banco-meridia"), TODAY))
                .extracting(DemoContract::name)
                .contains("Ampliación «Riesgo»");
    }

    @Test
    void theSponsorIsTheFirstOfSeveralPeople() {
        for (DemoAccount account : accounts) {
            List<DemoContact> people = ContactTale.of(account);
            assertThat(people).hasSizeBetween(3, 5);
            assertThat(people).extracting(DemoContact::name).doesNotHaveDuplicates();
            assertThat(people).isEqualTo(ContactTale.of(account));
        }
    }

    private List<Double> platformValues(String slug) {
        return ContractTale.of(account(slug), TODAY).stream()
                .filter(contract -> contract.name().startsWith("Plataforma"))
                .map(contract -> contract.annualValue().doubleValue())
                .toList();
    }

    private DemoAccount account(String slug) {
        return accounts.stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Offset<Double> within(double value) {
        return Offset.offset(value);
    }
}
