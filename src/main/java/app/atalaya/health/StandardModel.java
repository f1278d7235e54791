package app.atalaya.health;

import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.Measure.MappingPoint;
import app.atalaya.signal.SignalKind;
import java.util.ArrayList;
import java.util.List;

/** The model that an installation begins with. Churn is the outcome that health is to foretell, so no measure reads it. */
final class StandardModel {

    private StandardModel() {}

    static HealthModel create() {
        return new HealthModel(
                List.of(
                        new FactorModel(Factor.PRODUCT_USE, 30, List.of(usageTrend(), usageRecency())),
                        new FactorModel(Factor.SATISFACTION, 20, List.of(nps(), csat(), openCases())),
                        new FactorModel(Factor.ENGAGEMENT, 15, List.of(engagement())),
                        new FactorModel(Factor.FINANCIAL, 20, List.of(unpaid(), growth())),
                        new FactorModel(Factor.RELATIONAL, 15, List.of(cadence(), contactRecency()))),
                new Bands(50, 70));
    }

    /** Use of the last 30 days against the usual 30 days of the 90 before. */
    private static Measure usageTrend() {
        return new Measure(
                "usage.trend",
                Aggregation.TREND,
                List.of(SignalKind.USAGE),
                30,
                90,
                0,
                60,
                60,
                line(0, 0, 0.5, 30, 0.8, 60, 1, 80, 1.3, 100));
    }

    private static Measure usageRecency() {
        return new Measure(
                "usage.recency",
                Aggregation.RECENCY,
                List.of(SignalKind.USAGE),
                365,
                0,
                0,
                180,
                40,
                line(0, 100, 7, 90, 14, 75, 30, 50, 60, 20, 90, 0));
    }

    private static Measure nps() {
        return new Measure(
                "nps",
                Aggregation.NPS,
                List.of(SignalKind.NPS),
                180,
                0,
                0,
                90,
                40,
                line(-100, 0, 0, 50, 30, 70, 60, 90, 100, 100));
    }

    private static Measure csat() {
        return new Measure(
                "csat",
                Aggregation.CSAT,
                List.of(SignalKind.CSAT),
                180,
                0,
                0,
                90,
                35,
                line(0, 0, 0.5, 35, 0.7, 60, 0.85, 80, 1, 100));
    }

    /** Severities of the open cases, added up: one urgent case weighs as much as four low ones. */
    private static Measure openCases() {
        return new Measure(
                "cases.open",
                Aggregation.BALANCE,
                List.of(SignalKind.CASE_OPENED, SignalKind.CASE_CLOSED),
                0,
                0,
                0,
                180,
                25,
                line(0, 100, 2, 80, 6, 50, 12, 20, 20, 0));
    }

    private static Measure engagement() {
        return new Measure(
                "engagement.rate",
                Aggregation.RATE,
                List.of(SignalKind.ENGAGEMENT),
                90,
                0,
                3,
                120,
                100,
                line(0, 0, 0.5, 45, 1, 80, 1.5, 100));
    }

    /** Invoices count from the day that they are due. */
    private static Measure unpaid() {
        return new Measure(
                "invoices.unpaid",
                Aggregation.UNPAID,
                List.of(SignalKind.INVOICE, SignalKind.PAYMENT),
                365,
                0,
                0,
                120,
                60,
                line(0, 100, 0.05, 80, 0.15, 50, 0.3, 20, 0.5, 0));
    }

    /** Annual recurring revenue against a year before. */
    private static Measure growth() {
        return new Measure(
                "revenue.growth",
                Aggregation.GROWTH,
                List.of(SignalKind.REVENUE),
                0,
                365,
                1,
                0,
                40,
                line(-1, 0, -0.3, 20, 0, 65, 0.15, 85, 0.4, 100));
    }

    /** Weighted touches per 30 days against four, about one meeting and one e-mail. */
    private static Measure cadence() {
        return new Measure(
                "interactions.cadence",
                Aggregation.RATE,
                List.of(SignalKind.INTERACTION),
                90,
                0,
                4,
                120,
                50,
                line(0, 0, 0.5, 45, 1, 85, 1.5, 100));
    }

    private static Measure contactRecency() {
        return new Measure(
                "interactions.recency",
                Aggregation.RECENCY,
                List.of(SignalKind.INTERACTION),
                365,
                0,
                0,
                180,
                50,
                line(0, 100, 14, 90, 30, 70, 60, 40, 90, 15, 120, 0));
    }

    /** Raw figure, points, raw figure, points … */
    private static List<MappingPoint> line(double... pairs) {
        List<MappingPoint> points = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.add(new MappingPoint(pairs[i], pairs[i + 1]));
        }
        return points;
    }
}
