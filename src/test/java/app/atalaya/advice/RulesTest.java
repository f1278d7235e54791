package app.atalaya.advice;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountType;
import app.atalaya.advice.Wording.Count;
import app.atalaya.advice.Wording.Percent;
import app.atalaya.advice.Wording.Words;
import app.atalaya.health.Band;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @ParameterizedTest
    @CsvSource({"0.76, false", "0.751, false", "0.75, true", "0.2, true", "1.3, false"})
    void useThatFellByAQuarterSpeaks(double trend, boolean speaks) {
        assertThat(codes(Facts.healthy().measure("usage.trend", trend)).contains("usage-fall"))
                .isEqualTo(speaks);
    }

    @Test
    void theReasonSaysByHowMuch() {
        Finding finding = only(Facts.healthy().measure("usage.trend", 0.69).contact("Ana", "Head of operations"));

        assertThat(finding.reason().figures()).containsExactly(new Percent(0.31));
        assertThat(finding.action()).isEqualTo(Wording.of("advice.usage-fall.action-with", new Words("Ana")));
        assertThat(finding.priority()).isEqualTo((0.4 + 0.8 * 0.31) * 0.8);
    }

    @ParameterizedTest
    @CsvSource({"20, usage-fall", "21, usage-silence", "364, usage-silence"})
    void noUseAtAllIsSaidInsteadOfLess(int days, String code) {
        Facts facts = Facts.healthy().measure("usage.trend", 0.1, 5, days).measure("usage.recency", days, 5, days);

        assertThat(codes(facts)).containsExactly(code);
    }

    @Test
    void useThatEndedLongAgoIsStillMissed() {
        assertThat(only(Facts.healthy().old("usage.recency", 300)).figure()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({"0.1494, false", "0.15, true", "0.9, true"})
    void unpaidInvoicesSpeakFromTheirShareOn(double share, boolean speaks) {
        assertThat(codes(Facts.healthy().measure("invoices.unpaid", share)))
                .isEqualTo(speaks ? List.of("invoices-unpaid") : List.of());
    }

    @Test
    void whoPaysIsCalledAboutInvoices() {
        Finding finding = only(Facts.healthy()
                .measure("invoices.unpaid", 0.4)
                .contact("Eva", "Dirección general")
                .contact("Iván", "Dirección financiera"));

        assertThat(finding.action().figures()).containsExactly(new Words("Iván"));
    }

    @ParameterizedTest
    @CsvSource({"29, contact-cadence", "30, contact-silence"})
    void silenceIsSaidInsteadOfLittleContact(int days, String code) {
        Facts facts = Facts.healthy()
                .measure("interactions.cadence", 0.2, 2, days)
                .measure("interactions.recency", days, 2, days);

        assertThat(codes(facts)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"0.5, false", "0.49, true"})
    void contactUnderHalfOfTheTargetSpeaks(double rate, boolean speaks) {
        assertThat(codes(Facts.healthy().measure("interactions.cadence", rate)).contains("contact-cadence"))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({"121, ''", "120, renewal-early", "0, renewal-early"})
    void aHealthyRenewalIsProposedEarly(int days, String code) {
        assertThat(codes(Facts.healthy().renewsIn(days))).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, 30", "AT_RISK, 60"})
    void aRenewalThatIsNotHealthyIsPrepared(Band band, double score) {
        Facts facts = Facts.healthy().health(band, score, 90);

        assertThat(codes(facts.renewsIn(121))).isEmpty();
        assertThat(only(facts.renewsIn(120)).figure()).isEqualTo(100 - score);
        assertThat(only(facts.renewsIn(10)).subject())
                .isEqualTo(Facts.TODAY.plusDays(10).toString());
        assertThat(codes(facts.renewsIn(-1))).isEmpty();
    }

    @Test
    void aRenewalOfWhichNothingIsKnownIsPreparedToo() {
        assertThat(codes(Facts.nothing().renewsIn(60))).containsExactly("renewal-at-risk", "missing-data");
    }

    @Test
    void theSoonerTheRenewalTheFirster() {
        Facts facts = Facts.healthy().health(Band.CRITICAL, 30.0, 90);

        assertThat(only(facts.renewsIn(10)).priority())
                .isGreaterThan(only(facts.renewsIn(100)).priority());
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, true", "-1, 2, false", "0, 9, false", "-100, 9, true"})
    void detractorsSpeakWhenThereAreEnoughAnswers(double nps, int answers, boolean speaks) {
        assertThat(codes(Facts.healthy().measure("nps", nps, answers, 1)).contains("nps-detractors"))
                .isEqualTo(speaks);
    }

    @ParameterizedTest
    @CsvSource({
        "0.49, 0.49, 3, csat-fall",
        "0.5, 0.55, 3, ''",
        "0.7, 0.8, 3, csat-fall",
        "0.7, 0.79, 3, ''",
        "0.8, 1, 3, ''",
        "0.2, 0.9, 2, ''"
    })
    void satisfactionSpeaksWhenItFellOrIsLow(double now, double before, int answers, String code) {
        Facts facts = Facts.healthy().measure("csat", now, answers, 1).before("csat", before);

        assertThat(codes(facts)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true", "40, true"})
    void openCasesSpeakByTheirSeverity(double severity, boolean speaks) {
        assertThat(codes(Facts.healthy().measure("cases.open", severity)).contains("cases-open"))
                .isEqualTo(speaks);
    }

    @Test
    void whoRecommendsUsAndIsWellIsAskedForAReference() {
        assertThat(codes(Facts.healthy().measure("nps", 50, 3, 1))).containsExactly("reference");
        assertThat(codes(Facts.healthy().measure("nps", 49, 3, 1))).isEmpty();
        assertThat(codes(Facts.healthy().measure("nps", 80, 2, 1))).isEmpty();
        assertThat(codes(Facts.healthy().health(Band.AT_RISK, 60.0, 90).measure("nps", 80, 9, 1)))
                .isEmpty();
        assertThat(codes(Facts.healthy().health(Band.HEALTHY, 90.0, 70).measure("nps", 80, 9, 1)))
                .containsExactly("reference");
    }

    @Test
    void growthOfTheHealthyIsTalkedAbout() {
        assertThat(only(Facts.healthy().measure("usage.trend", 1.2)).subject()).isEqualTo("usage");
        assertThat(only(Facts.healthy().measure("revenue.growth", 0.15)).subject())
                .isEqualTo("revenue");
        assertThat(codes(Facts.healthy().measure("usage.trend", 1.19).measure("revenue.growth", 0.14)))
                .isEmpty();
        assertThat(codes(Facts.healthy().health(Band.AT_RISK, 60.0, 90).measure("usage.trend", 2)))
                .isEmpty();
    }

    @Test
    void whatIsMissingMostIsAskedFor() {
        Facts facts = Facts.healthy()
                .health(Band.HEALTHY, 80.0, 69)
                .factor(Factor.PRODUCT_USE, Freshness.STALE)
                .factor(Factor.FINANCIAL, Freshness.UNKNOWN);

        assertThat(only(facts).subject()).isEqualTo("financial");
        assertThat(codes(facts.health(Band.HEALTHY, 80.0, 70))).isEmpty();
        assertThat(only(Facts.nothing()).subject()).isEqualTo("product-use");
    }

    @Test
    void whoIsNoCustomerIsNotAskedToUseAnything() {
        Facts prospect = Facts.nothing().is(AccountType.PROSPECT, 0);
        Facts left = Facts.healthy()
                .is(AccountType.STANDARD, 0)
                .measure("revenue.growth", -1)
                .measure("usage.trend", 0, 5, 71)
                .measure("usage.recency", 71, 5, 71)
                .measure("interactions.recency", 80, 5, 80)
                .measure("invoices.unpaid", 0.3);

        assertThat(codes(prospect)).isEmpty();
        assertThat(codes(left)).containsExactly("invoices-unpaid");
    }

    /** Whatever the facts: each rule speaks once, the best first, priorities within 0 and 1, and the same facts say the same. */
    @Test
    void anyFactsGiveAnOrderedListOfWellFormedFindings() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Situation now = anything(random).situation();
            List<Rules.Found> found = Rules.look(now);

            assertThat(found).isEqualTo(Rules.look(now));
            assertThat(found).extracting(each -> each.rule().code()).doesNotHaveDuplicates();
            assertThat(found)
                    .isSortedAccordingTo((one, other) -> Double.compare(
                            other.finding().priority(), one.finding().priority()));
            assertThat(found).allSatisfy(each -> {
                assertThat(each.finding().priority()).isBetween(0.0, 1.0);
                assertThat(each.finding().figure()).isFinite();
                assertThat(each.finding().dueInDays()).isBetween(1, 30);
                assertThat(each.rule().step()).isPositive();
            });
        }
    }

    @Test
    void codesFitTheirColumnAndAreTheirOwn() {
        assertThat(Rules.standard()).hasSize(13).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(Rules.standard()).allMatch(rule -> rule.code().matches("[a-z-]{1,24}"));
    }

    @Test
    void figuresOfOneKindAreWholeNumbers() {
        Optional<Finding> finding = new VoiceRules.OpenCases(6)
                .look(Facts.healthy().measure("cases.open", 9).situation());

        assertThat(finding.orElseThrow().reason().figures()).containsExactly(new Count(9));
    }

    private static Facts anything(Random random) {
        Facts facts = random.nextInt(20) == 0 ? Facts.nothing() : Facts.healthy();
        Band band = Band.values()[random.nextInt(4)];
        facts.health(band, band == Band.UNKNOWN ? null : Double.valueOf(random.nextInt(101)), random.nextInt(101));
        facts.renewsIn(random.nextInt(400) - 50);
        facts.measure("usage.trend", 3 * random.nextDouble(), random.nextInt(50), random.nextInt(120));
        facts.measure("usage.recency", random.nextInt(365), 5, random.nextInt(365));
        facts.measure("invoices.unpaid", random.nextDouble());
        facts.measure("interactions.cadence", 2 * random.nextDouble(), 5, random.nextInt(120));
        facts.measure("interactions.recency", random.nextInt(365), 5, random.nextInt(365));
        facts.measure("nps", random.nextInt(201) - 100, random.nextInt(6), 1);
        facts.measure("csat", random.nextDouble(), random.nextInt(6), 1).before("csat", random.nextDouble());
        facts.measure("cases.open", random.nextInt(60));
        facts.measure("revenue.growth", 2 * random.nextDouble() - 1);
        for (Factor factor : Factor.values()) {
            facts.factor(factor, Freshness.values()[random.nextInt(3)]);
        }
        return random.nextBoolean() ? facts : facts.contact("Ana", "CEO");
    }

    private static List<String> codes(Facts facts) {
        return Rules.look(facts.situation()).stream()
                .map(found -> found.rule().code())
                .toList();
    }

    private static Finding only(Facts facts) {
        List<Rules.Found> found = Rules.look(facts.situation());
        assertThat(found).hasSize(1);
        return found.getFirst().finding();
    }
}
