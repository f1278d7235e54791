package app.atalaya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalTaleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theSameDayTellsTheSameStory() {
        assertThat(facts("naviera-albor")).isEqualTo(facts("naviera-albor"));
    }

    @Test
    void sixtyCustomersHaveTwoYearsOfFactsOfEveryKind() {
        List<Signal> all = all().flatMap(each -> facts(each.slug()).stream()).toList();
        assertThat(all).hasSizeBetween(40_000, 60_000);
        for (SignalKind kind : SignalKind.values()) {
            if (kind != SignalKind.REVENUE) {
                assertThat(all).as(kind.name()).anyMatch(fact -> fact.kind() == kind);
            }
        }
    }

    @Test
    void noFactLiesInTheFutureOrHasTheNameOfAnother() {
        Set<String> names = new HashSet<>();
        Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        all().flatMap(each -> facts(each.slug()).stream()).forEach(fact -> {
            assertThat(fact.at()).isBefore(now);
            assertThat(names.add(fact.source() + fact.kind() + fact.externalId()))
                    .as(fact.externalId())
                    .isTrue();
            assertThat(fact.source()).hasSizeLessThanOrEqualTo(24);
            assertThat(fact.quantity()).isNotNegative();
        });
    }

    @Test
    void aSlideShowsInTheUsageAndOpenInvoicesStayOpen() {
        assertThat(sum("naviera-albor", SignalKind.USAGE, 30, 1))
                .isLessThan(0.8 * sum("naviera-albor", SignalKind.USAGE, 120, 91));
        double open =
                sum("naviera-albor", SignalKind.INVOICE, 730, 1) - sum("naviera-albor", SignalKind.PAYMENT, 730, 1);
        assertThat(open).isBetween(1_240_000.0 / 12, 3 * 1_240_000.0 / 12);
    }

    @Test
    void aSilentChampionTalksToNobodyForSixWeeks() {
        String sponsor = ContactTale.of(account("clinicas-valdemar")).getFirst().name();
        assertThat(between("clinicas-valdemar", SignalKind.INTERACTION, 180, 60))
                .anyMatch(fact -> names(fact, sponsor));
        assertThat(between("clinicas-valdemar", SignalKind.INTERACTION, 41, 1)).noneMatch(fact -> names(fact, sponsor));
    }

    @Test
    void solvedCasesAreClosedAndPilingOnesAreOpen() {
        assertThat(openCases("textil-orbela")).isLessThanOrEqualTo(2);
        assertThat(between("textil-orbela", SignalKind.CASE_OPENED, 200, 60)).hasSizeGreaterThan(15);
        assertThat(openCases("hospital-san-telmar")).isGreaterThan(5);
    }

    @Test
    void systemsThatStoppedAreSilentWhileWeStillMeet() {
        Instant stopped = TODAY.minusDays(Story.NO_DATA.lastDay() - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        assertThat(facts("aeropolis-sistemas"))
                .filteredOn(fact -> !fact.at().isBefore(stopped))
                .isNotEmpty()
                .allMatch(fact -> fact.kind() == SignalKind.INTERACTION);
    }

    @Test
    void whoLeftSaysSoOnceAndIsSilentAfterwards() {
        List<Signal> facts = facts("plasticos-vallserena");
        List<Signal> left =
                facts.stream().filter(fact -> fact.kind() == SignalKind.CHURN).toList();
        assertThat(left).hasSize(1);
        assertThat(facts).noneMatch(fact -> fact.at().isAfter(left.getFirst().at()));
    }

    @Test
    void aNewcomerHasAShortHistoryAndAProspectNoUse() {
        assertThat(facts("valdemar-diagnostico")).isNotEmpty();
        assertThat(between("valdemar-diagnostico", SignalKind.USAGE, 730, 60)).isEmpty();
        assertThat(facts("oslund-energi")).isNotEmpty().noneMatch(fact -> fact.kind() == SignalKind.USAGE);
    }

    @Test
    void aSurveyTurnsBadAndARecoveryShows() {
        assertThat(mean("hoteles-sierra-clara", SignalKind.CSAT, 55)).isLessThan(3.2);
        assertThat(mean("transportes-miraluz", SignalKind.NPS, 100)).isGreaterThan(7.5);
    }

    private static boolean names(Signal fact, String person) {
        return Objects.requireNonNull(fact.subject()).endsWith(person);
    }

    private static long openCases(String slug) {
        return between(slug, SignalKind.CASE_OPENED, 730, 1).size()
                - between(slug, SignalKind.CASE_CLOSED, 730, 1).size();
    }

    private static double sum(String slug, SignalKind kind, int from, int to) {
        return between(slug, kind, from, to).stream()
                .mapToDouble(Signal::quantity)
                .sum();
    }

    private static double mean(String slug, SignalKind kind, int days) {
        return between(slug, kind, days, 1).stream()
                .mapToDouble(Signal::quantity)
                .average()
                .orElseThrow();
    }

    /** Both ends, in days ago, are included. */
    private static List<Signal> between(String slug, SignalKind kind, int from, int to) {
        Instant first = TODAY.minusDays(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant last = TODAY.minusDays(to - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
        return facts(slug).stream()
                .filter(fact -> fact.kind() == kind
                        && !fact.at().isBefore(first)
                        && fact.at().isBefore(last))
                .toList();
    }

    private static List<Signal> facts(String slug) {
        return SignalTale.of(new Scene(account(slug), new AccountId(1), TODAY));
    }

    private static Stream<DemoAccount> all() {
        return DemoAccounts.all().stream();
    }

    private static DemoAccount account(String slug) {
        return all().filter(each -> each.slug().equals(slug)).findFirst().orElseThrow();
    }
}
