package app.atalaya.health;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version of the model scores a day: the last one saved until its end; days before the first version take that. */
final class ModelTimeline {

    private final List<ModelVersion> versions;
    private final Map<Integer, AggregateLayout> layouts = new HashMap<>();

    /** @param versions oldest first, at least one */
    ModelTimeline(List<ModelVersion> versions) {
        this.versions = List.copyOf(versions);
    }

    ModelVersion on(LocalDate day) {
        ModelVersion inForce = versions.getFirst();
        for (ModelVersion version : versions) {
            if (!LocalDate.ofInstant(version.savedAt(), ZoneOffset.UTC).isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    /** Safe to call from several threads. */
    synchronized AggregateLayout layout(ModelVersion version) {
        return layouts.computeIfAbsent(version.number(), number -> new AggregateLayout(version.model()));
    }
}
