package app.atalaya.health;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which version of a model scores a day: the last one of that model saved until its end; days before its first version take that. Models
 * that are no more are still known here, for the days that they scored.
 */
final class ModelTimeline {

    private final Arrangement arrangement;
    private final Map<Integer, ModelVersion> versions;
    private final Map<ModelId, List<ModelVersion>> byModel;
    private final Map<Integer, AggregateLayout> layouts = new HashMap<>();
    private final Map<List<Measure>, AggregateLayout> layoutsByReading = new HashMap<>();

    /** @param versions of all models, oldest first, at least one of each */
    ModelTimeline(Arrangement arrangement, List<ModelVersion> versions) {
        this.arrangement = arrangement;
        this.versions = versions.stream().collect(Collectors.toMap(ModelVersion::number, Function.identity()));
        this.byModel = versions.stream().collect(Collectors.groupingBy(ModelVersion::of));
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** Whether no day of any account was ever scored by another model than the standard one. */
    boolean wasAlwaysSingle() {
        return byModel.size() == 1;
    }

    ModelVersion on(ModelId model, LocalDate day) {
        List<ModelVersion> own = Objects.requireNonNull(byModel.get(model));
        ModelVersion inForce = own.getFirst();
        for (ModelVersion version : own) {
            if (isSavedUntil(version, day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    ModelVersion version(int number) {
        return Objects.requireNonNull(versions.get(number), () -> "Version " + number + " of the models is gone");
    }

    /** The number of the newest version of any model that was saved until the end of the day; the oldest where none was. */
    int newest(LocalDate day) {
        return versions.values().stream()
                .filter(version -> isSavedUntil(version, day))
                .mapToInt(ModelVersion::number)
                .max()
                .orElseGet(() -> versions.keySet().stream()
                        .mapToInt(number -> number)
                        .min()
                        .orElseThrow());
    }

    private static boolean isSavedUntil(ModelVersion version, LocalDate day) {
        return !LocalDate.ofInstant(version.savedAt(), ZoneOffset.UTC).isAfter(day);
    }

    /**
     * What has to be read for the version. Versions that differ in weights, bands or mappings only share theirs, so that their signals are
     * read once. Safe to call from several threads.
     */
    synchronized AggregateLayout layout(ModelVersion version) {
        AggregateLayout known = layouts.get(version.number());
        if (known == null) {
            known = layoutsByReading.computeIfAbsent(
                    version.model().reading(), reading -> new AggregateLayout(version.model()));
            layouts.put(version.number(), known);
        }
        return known;
    }
}
