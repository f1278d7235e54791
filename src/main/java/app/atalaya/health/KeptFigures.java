package app.atalaya.health;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores the figures that the history keeps under another model, as long as that one reads the same signals. */
final class KeptFigures {

    private final HealthModel changed;
    private final Map<Integer, Boolean> readsTheSame = new HashMap<>();

    KeptFigures(HealthModel changed, List<ModelVersion> versions) {
        this.changed = changed;
        List<Measure> reading = changed.reading();
        versions.forEach(version ->
                readsTheSame.put(version.number(), version.model().reading().equals(reading)));
    }

    /** Null where the model would have read other signals than the version that the figures are of. */
    @Nullable
    HealthScore score(int version, String figures, LocalDate day) {
        return readsTheSame.getOrDefault(version, false)
                ? HealthScore.of(changed, Figures.decode(figures), (int) day.toEpochDay())
                : null;
    }
}
