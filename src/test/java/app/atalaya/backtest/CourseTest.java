package app.atalaya.backtest;

import static app.atalaya.backtest.Trials.DAY;
import static app.atalaya.backtest.Trials.LAST;
import static app.atalaya.backtest.Trials.course;
import static app.atalaya.backtest.Trials.customer;
import static app.atalaya.backtest.Trials.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.contract.RevenueStep;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    @Test
    void anAccountLeavesThePopulationOnTheDayOfItsFirstEvent() {
        Course course = course(customer(1, JUNE));

        assertThat(course.kind()).isEqualTo(Outcome.CHURN);
        assertThat(course.isInPopulation(JUNE.minusDays(1))).isTrue();
        assertThat(course.isInPopulation(JUNE)).isFalse();
        assertThat(course.isInPopulation(LAST)).isFalse();
    }

    @Test
    void beforeAnythingIsKnownOfItAnAccountIsNotInThePopulation() {
        Course course = course(customer(1, null));

        assertThat(course.isInPopulation(DAY.minusYears(1).minusDays(1))).isFalse();
        assertThat(course.isInPopulation(DAY.minusYears(1))).isTrue();
    }

    @Test
    void aHorizonReachesFromTheDayAfterTheSampleToItsLastDay() {
        Course course = course(customer(1, JUNE));

        assertThat(course.isLostWithin(JUNE.minusDays(30), 30, LAST)).isTrue();
        assertThat(course.isLostWithin(JUNE.minusDays(31), 30, LAST)).isFalse();
    }

    @Test
    void aHorizonThatIsNotOverYetIsNeitherLostNorStayed() {
        assertThat(course(customer(1, null)).isLostWithin(LAST.minusDays(29), 30, LAST))
                .isNull();
        assertThat(course(customer(1, null)).isLostWithin(LAST.minusDays(30), 30, LAST))
                .isFalse();
        assertThat(course(customer(1, LAST.minusDays(20))).isLostWithin(LAST.minusDays(29), 30, LAST))
                .as("not even where the loss is known already: only losses would be")
                .isNull();
    }

    @Test
    void revenueThatStopsForGoodIsAnEventOnItsFirstDayWithout() {
        Course course = course(subscriber(null, up("A", DAY.minusYears(1)), down("A", JUNE)));

        assertThat(course.event()).isEqualTo(JUNE);
        assertThat(course.kind()).isEqualTo(Outcome.NON_RENEWAL);
    }

    @Test
    void anotherContractWithinTheGraceIsNoLoss() {
        Course renewed =
                course(subscriber(null, up("A", DAY.minusYears(1)), down("A", JUNE), up("B", JUNE.plusDays(30))));
        Course late = course(subscriber(null, up("A", DAY.minusYears(1)), down("A", JUNE), up("B", JUNE.plusDays(31))));

        assertThat(renewed.event()).isNull();
        assertThat(renewed.isInPopulation(JUNE.plusDays(10))).isTrue();
        assertThat(late.event()).isEqualTo(JUNE);
        assertThat(late.isInPopulation(JUNE.plusDays(60)))
                .as("its first event counts")
                .isFalse();
    }

    @Test
    void oneOfTwoContractsThatEndsIsNoLoss() {
        Course course = course(subscriber(
                null, up("A", DAY.minusYears(1)), up("B", DAY), down("A", JUNE), up("C", JUNE), down("C", JUNE)));

        assertThat(course.event()).isNull();
        assertThat(course.isInPopulation(LAST)).isTrue();
    }

    @Test
    void aContractThatEndedLatelyMayStillBeFollowed() {
        LocalDate end = LAST.minusDays(10);
        Course course = course(subscriber(null, up("A", DAY.minusYears(1)), down("A", end)));

        assertThat(course.event()).isNull();
        assertThat(course.isLostWithin(end.minusDays(30), 30, LAST)).isNull();
        assertThat(course.isLostWithin(end.minusDays(31), 30, LAST)).isFalse();
    }

    @Test
    void contractsThatEndInTheFutureHaveNotEnded() {
        Course course = course(subscriber(null, up("A", DAY.minusYears(1)), down("A", LAST.plusDays(1))));

        assertThat(course.event()).isNull();
        assertThat(course.isLostWithin(LAST.minusDays(30), 30, LAST)).isFalse();
    }

    @Test
    void anEventThatIsNotAskedForEndsWhatIsKnown() {
        AccountPast past = subscriber(null, up("A", DAY.minusYears(1)), down("A", JUNE));
        Course course = Course.of(past, Outcome.CHURN, 30, LAST);

        assertThat(course.event()).isNull();
        assertThat(course.isInPopulation(JUNE)).isFalse();
        assertThat(course.isLostWithin(JUNE.minusDays(10), 30, LAST)).isNull();
        assertThat(course.isLostWithin(JUNE.minusDays(40), 30, LAST)).isFalse();
    }

    @Test
    void theFirstOfBothEventsCounts() {
        AccountPast past = subscriber(JUNE.plusDays(40), up("A", DAY.minusYears(1)), down("A", JUNE));
        AccountPast sooner = subscriber(JUNE.minusDays(40), up("A", DAY.minusYears(1)), down("A", JUNE));

        assertThat(course(past).kind()).isEqualTo(Outcome.NON_RENEWAL);
        assertThat(course(sooner).event()).isEqualTo(JUNE.minusDays(40));
    }

    @Test
    void whatBecameOfAnArchivedAccountIsNotKnown() {
        Course course = course(new AccountPast(1, false, DAY.minusYears(1), null, JUNE, List.of()));

        assertThat(course.isInPopulation(JUNE.plusDays(1))).isFalse();
        assertThat(course.isLostWithin(JUNE.minusDays(10), 30, LAST)).isNull();
    }

    @Test
    void prospectsWithoutContractsAreNobodysCustomers() {
        Course course = course(new AccountPast(1, true, DAY.minusYears(1), null, null, List.of()));

        assertThat(course.isInPopulation(JUNE)).isFalse();
    }

    private static RevenueStep up(String contract, LocalDate day) {
        return new RevenueStep(contract, day, 1200);
    }

    private static RevenueStep down(String contract, LocalDate day) {
        return new RevenueStep(contract, day, -1200);
    }
}
