package app.atalaya.backtest;

import app.atalaya.contract.RevenueStep;
import app.atalaya.health.Aggregation;
import app.atalaya.health.Band;
import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure;
import app.atalaya.health.Measure.MappingPoint;
import app.atalaya.signal.SignalKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests of back-tests start from: a small model, and accounts with a simple past. */
final class Trials {

    static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private Trials() {}

    /** Two measures of product use (60 to 40) at 30, one of satisfaction at 20. */
    static HealthModel model() {
        return new HealthModel(
                List.of(
                        new FactorModel(
                                Factor.PRODUCT_USE,
                                30,
                                List.of(measure("usage.trend", 60), measure("usage.recency", 40))),
                        new FactorModel(Factor.SATISFACTION, 20, List.of(measure("nps", 40)))),
                new Bands(50, 70));
    }

    private static Measure measure(String key, int weight) {
        return new Measure(
                key,
                Aggregation.RECENCY,
                List.of(SignalKind.USAGE),
                365,
                0,
                0,
                180,
                weight,
                List.of(new MappingPoint(0, 100), new MappingPoint(90, 0)));
    }

    /** A customer without contracts who is known since a year before {@link #DAY}. */
    static AccountPast customer(long account, @Nullable LocalDate churn) {
        return new AccountPast(account, false, DAY.minusYears(1), churn, null, List.of());
    }

    static AccountPast subscriber(@Nullable LocalDate churn, RevenueStep... steps) {
        return new AccountPast(1, false, DAY.minusYears(1), churn, null, List.of(steps));
    }

    static Course course(AccountPast past) {
        return Course.of(past, Outcome.ANY, 30, LAST);
    }

    /** A customer without contracts, lost on that day or never. */
    static Course course(long account, @Nullable LocalDate churn) {
        return course(customer(account, churn));
    }

    static Sample sample(Course course, LocalDate day, double score) {
        return sample(course, day, score, new double[] {score, score, score});
    }

    static Sample sample(Course course, LocalDate day, double score, double[] points) {
        Band band = new Bands(50, 70).of(Double.isNaN(score) ? null : Double.valueOf(score));
        return new Sample(course, day, score, band, points);
    }

    static BacktestParameters monthly(Outcome outcome) {
        return new BacktestParameters(DAY, LAST, Rhythm.MONTHLY, Alarm.CRITICAL, outcome, 30);
    }
}
