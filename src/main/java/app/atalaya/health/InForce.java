package app.atalaya.health;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** A version in force on a day, and what it knows of the accounts then. */
record InForce(ModelVersion version, Map<Long, Figures> figures, Figures none) {

    /** By model. Models that read the same share what is read: once for all of them. */
    static Map<ModelId, InForce> on(
            LocalDate day,
            ModelTimeline models,
            Assignment assignment,
            BiFunction<LocalDate, AggregateLayout, Map<Long, Figures>> source) {
        Map<AggregateLayout, Map<Long, Figures>> read = new HashMap<>();
        Map<ModelId, InForce> inForce = new HashMap<>();
        assignment.inForce(day).forEach((model, version) -> {
            Map<Long, Figures> figures =
                    read.computeIfAbsent(models.layout(version), layout -> source.apply(day, layout));
            Figures none = Figures.none(version.model().measures().size());
            inForce.put(model, new InForce(version, figures, none));
        });
        return inForce;
    }

    Figures of(long account) {
        return figures.getOrDefault(account, none);
    }
}
