package app.atalaya.alert;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);
    private static final Bands BANDS = new Bands(50, 70);

    private final RuleBook rules = book();

    @Test
    void nothingIsWrongWithAHealthyAccount() {
        assertThat(rules.findings(
                        new Case().score(85.0).contact(3).use(lastWeek(100)).build(), TODAY))
                .isEmpty();
    }

    @Test
    void aBoundaryBelongsToTheBetterBandAndTheMarginKeepsAnAlertWithoutOpeningOne() {
        assertThat(opens(new Case().score(69.9), RuleKind.BAND)).isTrue();
        assertThat(opens(new Case().score(70.0), RuleKind.BAND)).isFalse();
        assertThat(finds(new Case().score(72.9), RuleKind.BAND)).isTrue();
        assertThat(finds(new Case().score(73.0), RuleKind.BAND)).isFalse();
    }

    @Test
    void criticalPressesMoreThanAtRisk() {
        assertThat(finding(new Case().score(49.9), RuleKind.BAND).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding(new Case().score(50.0), RuleKind.BAND).severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(new Case().score(40.0), RuleKind.BAND).badness())
                .isGreaterThan(finding(new Case().score(60.0), RuleKind.BAND).badness());
    }

    @Test
    void theBandRuleMayWatchTheCriticalBandOnly() {
        RuleBook critical = new RuleBook(List.of(new AlertRule(RuleKind.BAND, true, Map.of("from", 1), 0)));

        assertThat(critical.findings(new Case().score(60.0).build(), TODAY)).isEmpty();
        assertThat(critical.findings(new Case().score(49.9).build(), TODAY)).hasSize(1);
    }

    @Test
    void aFallOpensAtItsPointsAndEndsAtHalfOfThem() {
        assertThat(opens(new Case().score(75.0).before(85.0), RuleKind.FALL)).isTrue();
        assertThat(opens(new Case().score(75.1).before(85.0), RuleKind.FALL)).isFalse();
        assertThat(finds(new Case().score(80.0).before(85.0), RuleKind.FALL)).isTrue();
        assertThat(finds(new Case().score(80.1).before(85.0), RuleKind.FALL)).isFalse();
        assertThat(finds(new Case().score(75.0), RuleKind.FALL)).isFalse();
    }

    @Test
    void anUnknownScoreNeitherOpensNorClears() {
        Situation unknown = new Case().score(null).before(85.0).build();
        Map<String, Finding> findings = rules.findings(unknown, TODAY);

        for (RuleKind kind : List.of(RuleKind.BAND, RuleKind.FALL)) {
            assertThat(findings).containsKey(kind.cause());
            Finding finding = Objects.requireNonNull(findings.get(kind.cause()));
            assertThat(finding.opens()).isFalse();
            assertThat(finding.hasNews()).isFalse();
        }
    }

    @Test
    void aFactorOpensOnFreshFiguresOnlyAndIsACauseOfItsOwn() {
        assertThat(opens(new Case().score(80.0).factor(Factor.FINANCIAL, 29.9, Freshness.FRESH), RuleKind.FACTOR))
                .isTrue();
        assertThat(opens(new Case().score(80.0).factor(Factor.FINANCIAL, 30.0, Freshness.FRESH), RuleKind.FACTOR))
                .isFalse();
        assertThat(opens(new Case().score(80.0).factor(Factor.FINANCIAL, 10.0, Freshness.STALE), RuleKind.FACTOR))
                .isFalse();
        Map<String, Finding> two = rules.findings(
                new Case()
                        .score(80.0)
                        .factor(Factor.FINANCIAL, 5.0, Freshness.FRESH)
                        .factor(Factor.RELATIONAL, 5.0, Freshness.FRESH)
                        .build(),
                TODAY);
        assertThat(two).containsKeys("FACTOR:FINANCIAL", "FACTOR:RELATIONAL");
    }

    @Test
    void silenceIsCountedFromTheLastContact() {
        assertThat(opens(new Case().score(80.0).contact(45), RuleKind.SILENCE)).isTrue();
        assertThat(opens(new Case().score(80.0).contact(44), RuleKind.SILENCE)).isFalse();
        assertThat(opens(new Case().score(80.0), RuleKind.SILENCE)).isFalse();
    }

    @Test
    void aRenewalIsInDoubtWhileHealthIsLowOrUnknown() {
        assertThat(renewal(90, 59.9)).isTrue();
        assertThat(renewal(91, 10.0)).isFalse();
        assertThat(renewal(90, 60.0)).isFalse();
        assertThat(renewal(0, null)).isTrue();
        assertThat(renewal(-1, 10.0)).isFalse();
    }

    @Test
    void anotherRenewalDateIsAnotherCause() {
        Situation one = new Case().score(20.0).renewal(TODAY.plusDays(10)).build();
        Situation other = new Case().score(20.0).renewal(TODAY.plusDays(20)).build();

        assertThat(rules.findings(one, TODAY)).containsKey("RENEWAL:2026-04-08");
        assertThat(rules.findings(other, TODAY)).doesNotContainKey("RENEWAL:2026-04-08");
    }

    @Test
    void anInvoiceAlertStaysUntilNothingIsOwed() {
        assertThat(opens(new Case().score(80.0).overdue(100), RuleKind.INVOICE)).isTrue();
        assertThat(opens(new Case().score(80.0).overdue(99.99), RuleKind.INVOICE))
                .isFalse();
        assertThat(finds(new Case().score(80.0).overdue(0.01), RuleKind.INVOICE))
                .isTrue();
        assertThat(finds(new Case().score(80.0).overdue(0), RuleKind.INVOICE)).isFalse();
    }

    @Test
    void churnStandsUntilTheCustomerComesBack() {
        LocalDate day = TODAY.minusDays(5);
        assertThat(opens(new Case().churn(new Situation.Churn(day, 1200, false)), RuleKind.CHURN))
                .isTrue();
        assertThat(finds(new Case().churn(new Situation.Churn(day, 1200, true)), RuleKind.CHURN))
                .isFalse();
        assertThat(finds(new Case().churn(new Situation.Churn(TODAY.plusDays(1), 1200, false)), RuleKind.CHURN))
                .isFalse();
    }

    @Test
    void lostConfidenceNeedsAScoreThatWasThere() {
        assertThat(opens(new Case().score(null).confidence(39).monthAgo(60.0), RuleKind.CONFIDENCE))
                .isTrue();
        assertThat(opens(new Case().score(null).confidence(39), RuleKind.CONFIDENCE))
                .isFalse();
        assertThat(finds(new Case().score(60.0).confidence(49), RuleKind.CONFIDENCE))
                .isTrue();
        assertThat(finds(new Case().score(60.0).confidence(50), RuleKind.CONFIDENCE))
                .isFalse();
    }

    @Test
    void anArchivedAccountHasNoCauses() {
        assertThat(rules.findings(new Case().score(10.0).archived().build(), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void aRuleThatIsOffFindsNothing(RuleKind kind) {
        RuleBook off = new RuleBook(Arrays.stream(RuleKind.values())
                .map(each -> new AlertRule(each, each != kind, Map.of(), 0))
                .toList());
        Situation bad = new Case()
                .score(10.0)
                .before(90.0)
                .confidence(30)
                .monthAgo(80.0)
                .contact(100)
                .overdue(5000)
                .renewal(TODAY.plusDays(5))
                .churn(new Situation.Churn(TODAY, 1, false))
                .factor(Factor.ENGAGEMENT, 1.0, Freshness.FRESH)
                .use(lastWeek(0))
                .build();

        assertThat(off.findings(bad, TODAY).keySet()).noneMatch(cause -> RuleKind.ofCause(cause) == kind);
        assertThat(rules.findings(bad, TODAY).keySet()).anyMatch(cause -> RuleKind.ofCause(cause) == kind);
    }

    /** Whatever the score does, an alert that opened is over only after it has left the margin, and never flaps inside it. */
    @Test
    void betweenOpeningAndClearingLiesTheMargin() {
        Random random = new Random(20261128);
        boolean open = false;
        double previous = 70;
        for (int day = 0; day < 5_000; day++) {
            double score = Math.clamp(previous + random.nextGaussian() * 2, 0, 100);
            Finding finding =
                    rules.findings(new Case().score(score).build(), TODAY).get(RuleKind.BAND.cause());
            boolean now = finding != null && (open || finding.opens());
            if (now && !open) {
                assertThat(score).isLessThan(70);
            } else if (!now && open) {
                assertThat(score).isGreaterThanOrEqualTo(73);
            }
            open = now;
            previous = score;
        }
    }

    @Test
    void whatHasEndedIsToldWithItsFigures() {
        Situation well = new Case()
                .score(82.0)
                .contact(2)
                .factor(Factor.FINANCIAL, 77.0, Freshness.FRESH)
                .build();

        assertThat(RuleBook.ended("BAND", well, TODAY).score()).isEqualTo(82.0);
        assertThat(RuleBook.ended("SILENCE", well, TODAY).days()).isEqualTo(2);
        assertThat(RuleBook.ended("FACTOR:FINANCIAL", well, TODAY).points()).isEqualTo(77.0);
        assertThat(RuleBook.ended("INVOICE", well, TODAY).amount()).isZero();
    }

    private boolean renewal(int days, @Nullable Double score) {
        return rules
                .findings(new Case().score(score).renewal(TODAY.plusDays(days)).build(), TODAY)
                .values()
                .stream()
                .anyMatch(finding -> finding.cause().startsWith("RENEWAL") && finding.opens());
    }

    private boolean finds(Case situation, RuleKind kind) {
        return rules.findings(situation.build(), TODAY).keySet().stream()
                .anyMatch(cause -> RuleKind.ofCause(cause) == kind);
    }

    private boolean opens(Case situation, RuleKind kind) {
        return rules.findings(situation.build(), TODAY).values().stream()
                .anyMatch(finding -> RuleKind.ofCause(finding.cause()) == kind && finding.opens());
    }

    private Finding finding(Case situation, RuleKind kind) {
        return rules.findings(situation.build(), TODAY).values().stream()
                .filter(found -> RuleKind.ofCause(found.cause()) == kind)
                .findFirst()
                .orElseThrow();
    }

    private static RuleBook book() {
        return new RuleBook(Arrays.stream(RuleKind.values())
                .map(kind -> new AlertRule(kind, true, Map.of(), 0))
                .toList());
    }

    private static List<Double> lastWeek(double use) {
        List<Double> weeks = new ArrayList<>(Collections.nCopies(12, 100.0));
        weeks.add(use);
        return weeks;
    }

    /** A situation, said as far as it matters. */
    private static final class Case {

        private @Nullable Double score;
        private @Nullable Double before;
        private @Nullable Double monthAgo;
        private @Nullable LocalDate renewal;
        private @Nullable LocalDate contact;
        private Situation.@Nullable Churn churn;
        private double confidence = 90;
        private double overdue;
        private boolean archived;
        private List<Double> use = List.of();
        private final List<FactorPart> factors = new ArrayList<>();

        Case score(@Nullable Double points) {
            score = points;
            return this;
        }

        Case before(double points) {
            before = points;
            return this;
        }

        Case monthAgo(double points) {
            monthAgo = points;
            return this;
        }

        Case renewal(LocalDate day) {
            renewal = day;
            return this;
        }

        Case contact(int daysAgo) {
            contact = TODAY.minusDays(daysAgo);
            return this;
        }

        Case churn(Situation.Churn fact) {
            churn = fact;
            return this;
        }

        Case confidence(double percent) {
            confidence = percent;
            return this;
        }

        Case overdue(double amount) {
            overdue = amount;
            return this;
        }

        Case archived() {
            archived = true;
            return this;
        }

        Case use(List<Double> weeks) {
            use = weeks;
            return this;
        }

        Case factor(Factor factor, double points, Freshness freshness) {
            factors.add(new FactorPart(factor, 0.2, 0.2, points, points / 5, freshness, List.of()));
            return this;
        }

        Situation build() {
            return new Situation(
                    1,
                    archived,
                    renewal,
                    explanation(TODAY, score, confidence, factors),
                    before == null ? null : explanation(TODAY.minusDays(30), before, 90, List.of()),
                    monthAgo,
                    contact,
                    use,
                    overdue,
                    churn);
        }

        private static Explanation explanation(
                LocalDate day, @Nullable Double score, double confidence, List<FactorPart> factors) {
            Band band = BANDS.of(score);
            return new Explanation(new AccountId(1), day, 1, BANDS, score, confidence, band, factors);
        }
    }
}
