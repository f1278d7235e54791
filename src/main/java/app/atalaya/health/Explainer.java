package app.atalaya.health;

import app.atalaya.account.AccountId;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.HealthModel.FactorModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a score to its factors and measures: the same pure function over the figures that were kept with it. */
final class Explainer {

    private final AccountId account;
    private final LocalDate day;
    private final ModelVersion version;
    private final Figures figures;
    private final HealthScore score;

    Explainer(AccountId account, LocalDate day, ModelVersion version, Figures figures) {
        this.account = account;
        this.day = day;
        this.version = version;
        this.figures = figures;
        this.score = HealthScore.of(version.model(), figures, (int) day.toEpochDay());
    }

    Explanation explain() {
        HealthModel model = version.model();
        double all = model.factors().stream().mapToInt(FactorModel::weight).sum();
        List<FactorPart> factors = new ArrayList<>();
        int first = 0;
        for (FactorModel factor : model.factors()) {
            factors.add(factor(factor, factor.weight() / all, first));
            first += factor.measures().size();
        }
        return new Explanation(
                account,
                day,
                version.number(),
                model.bands(),
                score.scoreOrNull(),
                score.confidence(),
                score.band(),
                factors);
    }

    private FactorPart factor(FactorModel factor, double weight, int first) {
        double all = factor.measures().stream().mapToInt(Measure::weight).sum();
        List<MeasurePart> parts = new ArrayList<>();
        double share = 0;
        double points = 0;
        int tenths = 0;
        double freshness = 1;
        for (int i = 0; i < factor.measures().size(); i++) {
            Measure measure = factor.measures().get(i);
            int at = first + i;
            parts.add(measure(measure, all > 0 ? weight * measure.weight() / all : 0, at));
            if (score.share()[at] > 0) {
                share += score.share()[at];
                points += score.share()[at] * score.points()[at];
                freshness = Math.min(freshness, score.freshness()[at]);
            }
            tenths += score.contribution()[at];
        }
        return new FactorPart(
                factor.factor(),
                weight,
                share,
                share > 0 ? Double.valueOf(points / share) : null,
                tenths / 10.0,
                share > 0 ? Freshness.of(freshness) : Freshness.UNKNOWN,
                parts);
    }

    private MeasurePart measure(Measure measure, double weight, int at) {
        boolean known = score.freshness()[at] > 0;
        int newest = figures.newest()[at];
        return new MeasurePart(
                measure,
                weight,
                score.share()[at],
                known ? Double.valueOf(figures.raw()[at]) : null,
                known ? Double.valueOf(score.points()[at]) : null,
                score.contribution()[at] / 10.0,
                Freshness.of(score.freshness()[at]),
                figures.count()[at],
                newest == Figures.NEVER ? null : LocalDate.ofEpochDay(newest),
                firstDay(measure));
    }

    private @Nullable LocalDate firstDay(Measure measure) {
        return measure.windowDays() == 0 ? null : day.minusDays(measure.windowDays() + measure.baseDays() - 1L);
    }
}
