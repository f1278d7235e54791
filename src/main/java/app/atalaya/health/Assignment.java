package app.atalaya.health;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Which model scores each of some accounts. At present it is the first that they fit; a past day keeps the model that it was scored with,
 * and days before the history of an account take the present one.
 */
final class Assignment {

    private final ModelTimeline models;
    private final ModelId standard;
    private final Map<Long, ModelId> present;
    private final Map<Long, NavigableMap<LocalDate, ModelId>> past;
    /** The day from which on the present model scores. */
    private final LocalDate now;

    /**
     * @param present the accounts that are scored by another than the standard model
     * @param past since when a model scored an account
     */
    Assignment(
            ModelTimeline models,
            Map<Long, ModelId> present,
            Map<Long, NavigableMap<LocalDate, ModelId>> past,
            LocalDate now) {
        this.models = models;
        this.standard = models.arrangement().standard().id();
        this.present = present;
        this.past = past;
        this.now = now;
    }

    ModelId of(long account, LocalDate day) {
        if (day.isBefore(now) && !past.isEmpty()) {
            NavigableMap<LocalDate, ModelId> history = past.get(account);
            Map.Entry<LocalDate, ModelId> then = history == null ? null : history.floorEntry(day);
            if (then != null) {
                return then.getValue();
            }
        }
        return present.isEmpty() ? standard : present.getOrDefault(account, standard);
    }

    /** The versions that may score any of the accounts on that day, by model. */
    Map<ModelId, ModelVersion> inForce(LocalDate day) {
        Set<ModelId> used = new HashSet<>(present.values());
        used.add(standard);
        past.values().forEach(history -> used.addAll(history.values()));
        Map<ModelId, ModelVersion> versions = new HashMap<>();
        used.forEach(model -> versions.put(model, models.on(model, day)));
        return versions;
    }
}
