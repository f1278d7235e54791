package app.atalaya.backtest;

import static app.atalaya.backtest.Trials.DAY;
import static app.atalaya.backtest.Trials.LAST;
import static app.atalaya.backtest.Trials.customer;
import static app.atalaya.backtest.Trials.model;
import static app.atalaya.backtest.Trials.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.backtest.BacktestFigures.NoSuggestion;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final int ACCOUNTS = 80;

    private final List<Integer> told = new ArrayList<>();

    @Test
    void scoresThatForetellTheLossesStandFarAboveChance() {
        BacktestFigures figures = run(prophet(40), accounts(20));
        HorizonFigures horizon = figures.horizon(90);

        assertThat(figures.accounts()).isEqualTo(ACCOUNTS);
        assertThat(figures.churned()).isEqualTo(20);
        assertThat(figures.sampleDays()).isEqualTo(12);
        assertThat(figures.checked()).isPositive();
        assertThat(horizon.lostAccounts()).isEqualTo(20);
        assertThat(Objects.requireNonNull(horizon.measured()).low()).isGreaterThan(0.7);
        assertThat(Objects.requireNonNull(figures.suggestion()).gain()).isNotNull();
        assertThat(figures.leadTime().warned()).isPositive();
    }

    @Test
    void scoresByChanceStandAtOneHalfWithinTheirInterval() {
        var measured =
                Objects.requireNonNull(run(prophet(0), accounts(20)).horizon(90).measured());

        assertThat(measured.low()).isLessThan(0.5);
        assertThat(measured.high()).isGreaterThan(0.5);
    }

    @Test
    void tooFewLossesAreCountedAndNotMeasured() {
        BacktestFigures figures = run(prophet(40), accounts(9));

        assertThat(figures.horizons())
                .hasSize(4)
                .allMatch(horizon -> horizon.measured() == null && horizon.lostAccounts() < HorizonFigures.LEAST);
        assertThat(figures.suggestion()).isNull();
        assertThat(figures.noSuggestion()).isEqualTo(NoSuggestion.TOO_FEW);
    }

    @Test
    void withoutAnyAccountThereIsNothingButZeros() {
        BacktestFigures figures = run(prophet(40), List.of());

        assertThat(figures.samples()).isZero();
        assertThat(figures.horizons()).allMatch(horizon -> horizon.measured() == null);
    }

    @Test
    void aScoreThatKnowsOfItsFutureStopsTheRun() {
        PastScores honest = prophet(40);
        PastScores leaking = (model, days, accounts, reader, done) -> honest.read(
                model,
                days,
                accounts,
                (account, day, score, band, points) ->
                        reader.take(account, day, score + days.getLast().getDayOfYear() / 1000.0, band, points),
                done);

        assertThatThrownBy(() -> run(leaking, accounts(20))).isInstanceOf(LookAhead.LookAheadException.class);
    }

    @Test
    void itTellsHowFarItIs() {
        run(prophet(40), accounts(20));

        assertThat(told).isSorted().hasSizeGreaterThan(5).allMatch(percent -> percent >= 0 && percent <= 100);
    }

    private BacktestFigures run(PastScores source, List<AccountPast> accounts) {
        return new Trial(monthly(Outcome.ANY), model(), source, accounts, LAST, told::add).run();
    }

    /** The first so many are lost in the course of the year. */
    private static List<AccountPast> accounts(int lost) {
        return LongStream.range(0, ACCOUNTS)
                .mapToObj(account -> customer(account, account < lost ? lossOf(account) : null))
                .toList();
    }

    private static LocalDate lossOf(long account) {
        return DAY.plusDays(100 + 8 * account);
    }

    /** Scores by chance, lower by so much in the last 120 days before a loss: what it knows is in its seed, not in any record. */
    private static PastScores prophet(int fall) {
        return new PastScores() {
            @Override
            public void read(
                    HealthModel model, List<LocalDate> days, List<Long> accounts, Reader reader, IntConsumer done) {
                for (LocalDate day : days) {
                    for (long account : accounts) {
                        Random random = new Random(account * 1000 + day.getDayOfYear());
                        boolean near = account < 20 && day.plusDays(120).isAfter(lossOf(account));
                        double score = 55 + random.nextInt(40) - (near ? fall : 0);
                        Band band = model.bands().of(score);
                        reader.take(account, day, score, band, new double[] {score, random.nextInt(100), score});
                    }
                    done.accept(accounts.size() * (days.indexOf(day) + 1) / days.size());
                }
            }
        };
    }
}
