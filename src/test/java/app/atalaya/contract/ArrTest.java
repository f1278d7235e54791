package app.atalaya.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final RevenueAssumptions ASSUMED =
            new RevenueAssumptions(0.5, 0.1, 5, 0.5, 0.98, 0.8, 10, BigDecimal.valueOf(1_000));

    @Property(tries = 200)
    void theSumOfTheStepsIsTheRevenueOfEachDay(@ForAll("contracts") List<Earning> contracts) {
        for (int days = -900; days <= 900; days += 37) {
            LocalDate day = TODAY.plusDays(days);
            double sum = Arr.steps(contracts).stream()
                    .filter(step -> !step.on().isAfter(day))
                    .mapToDouble(RevenueStep::change)
                    .sum();
            assertThat(Arr.on(contracts, day).doubleValue()).isCloseTo(sum, within(0.001));
        }
    }

    @Property(tries = 200)
    void theHistoryIsNeverNegativeAndNamesEachDayOnce(@ForAll("contracts") List<Earning> contracts) {
        List<ArrPoint> history = Arr.history(contracts, TODAY.minusYears(2), TODAY);

        assertThat(history).allSatisfy(point -> assertThat(point.amount()).isGreaterThanOrEqualTo(BigDecimal.ZERO));
        assertThat(history).extracting(ArrPoint::on).doesNotHaveDuplicates().isSorted();
        assertThat(history.getFirst().on()).isEqualTo(TODAY.minusYears(2));
        assertThat(history.getLast().on()).isEqualTo(TODAY);
        assertThat(history)
                .allSatisfy(point -> assertThat(point.amount()).isEqualByComparingTo(Arr.on(contracts, point.on())));
    }

    @Provide
    Arbitrary<List<Earning>> contracts() {
        Arbitrary<Earning> contract = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(-900, 900),
                        Arbitraries.integers().between(-1, 800))
                .as((cents, recurring, start, length) -> earning(
                        BigDecimal.valueOf(cents, 2),
                        recurring,
                        TODAY.plusDays(start),
                        length < 0 ? null : TODAY.plusDays(start + length)));
        return contract.list().ofMaxSize(12);
    }

    @Test
    void oneOffContractsAreNotRecurring() {
        assertThat(Arr.on(List.of(earning(BigDecimal.TEN, false, TODAY, null)), TODAY))
                .isZero();
        assertThat(Arr.steps(List.of(earning(BigDecimal.TEN, false, TODAY, null))))
                .isEmpty();
    }

    @Test
    void aContractCountsUpToItsLastDay() {
        List<Earning> one = List.of(earning(BigDecimal.TEN, true, TODAY, TODAY.plusDays(9)));

        assertThat(Arr.on(one, TODAY.plusDays(9))).isEqualByComparingTo("10");
        assertThat(Arr.on(one, TODAY.plusDays(10))).isZero();
        assertThat(Arr.on(one, TODAY.minusDays(1))).isZero();
    }

    @Test
    void growthComparesTwelveMonthsWithTheTwelveBefore() {
        GrowthRate growth = Arr.growth(
                List.of(
                        earning(BigDecimal.valueOf(2_000), true, TODAY.minusYears(5), null),
                        earning(
                                BigDecimal.valueOf(500),
                                true,
                                TODAY.minusYears(1).plusDays(1),
                                null)),
                TODAY,
                BigDecimal.valueOf(1_000));

        assertThat(growth.lastTwelveMonths()).isEqualByComparingTo("2500");
        assertThat(growth.twelveBefore()).isEqualByComparingTo("2000");
        assertThat(growth.rate()).isEqualTo(0.25);
    }

    @Test
    void growthFromATinyBaseMeansNothing() {
        List<Earning> young = List.of(earning(BigDecimal.valueOf(9_000), true, TODAY.minusMonths(2), null));

        assertThat(Arr.growth(young, TODAY, BigDecimal.valueOf(1_000)).rate()).isNull();
    }

    @Test
    void lifetimeValueIsWhatWasEarnedAndWhatMayCome() {
        List<Earning> one = List.of(earning(BigDecimal.valueOf(1_000), true, TODAY, null));

        LifetimeValue worth = Arr.lifetimeValue(one, TODAY, ASSUMED, 0.8, 0);

        double factor = 0.8 / 1.1;
        double expected =
                500 * (factor + Math.pow(factor, 2) + Math.pow(factor, 3) + Math.pow(factor, 4) + Math.pow(factor, 5));
        assertThat(worth.expected().doubleValue()).isCloseTo(expected, within(0.01));
        assertThat(worth.earned().doubleValue()).isCloseTo(500 / 365.2425, within(0.01));
        assertThat(worth.total()).isEqualByComparingTo(worth.earned().add(worth.expected()));
    }

    @Test
    void survivalIsObservedFlooredAndCappedOrAssumed() {
        assertThat(ASSUMED.survival(20, 18)).isEqualTo(0.9);
        assertThat(ASSUMED.survival(20, 20)).isEqualTo(0.98);
        assertThat(ASSUMED.survival(20, 1)).isEqualTo(0.5);
        assertThat(ASSUMED.survival(9, 1)).isEqualTo(0.8);
    }

    private static Earning earning(BigDecimal amount, boolean recurring, LocalDate from, @Nullable LocalDate through) {
        return new Earning("c", amount, recurring, from, through);
    }
}
