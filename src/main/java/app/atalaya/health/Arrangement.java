package app.atalaya.health;

import app.atalaya.account.AccountType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The models in the order in which accounts are held against them: the first that fits scores the account.
 *
 * @param revision rises with every change
 * @param models at least the standard one, which is last
 */
public record Arrangement(int revision, List<ScoringModel> models) implements Serializable {

    public Arrangement {
        models = List.copyOf(models);
    }

    /** What is odd about a model; none of it keeps it from working. */
    public enum Oddity {
        /** It names a segment that no account has. */
        UNKNOWN_SEGMENT,
        /** Whoever fits it fits a model above it. */
        NEVER_REACHED
    }

    /**
     * @param segment the segment that no account has; null where it is not about one
     */
    public record Remark(
            ModelId model, Oddity oddity, @Nullable String segment) implements Serializable {}

    /** The model that scores accounts of that segment and type. */
    public ScoringModel scoring(@Nullable String segment, AccountType type) {
        return models.stream()
                .filter(model -> model.criteria().fits(segment, type))
                .findFirst()
                .orElseGet(this::standard);
    }

    public ScoringModel standard() {
        return models.getLast();
    }

    public Optional<ScoringModel> find(ModelId id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    boolean isSingle() {
        return models.size() == 1;
    }

    /** @param segments those that accounts have */
    List<Remark> remarks(Collection<String> segments) {
        List<Remark> remarks = new ArrayList<>();
        List<ModelCriteria> above = new ArrayList<>();
        for (ScoringModel model : models) {
            if (!model.standard()) {
                model.criteria().segments().stream()
                        .filter(name -> segments.stream().noneMatch(name::equalsIgnoreCase))
                        .sorted()
                        .forEach(name -> remarks.add(new Remark(model.id(), Oddity.UNKNOWN_SEGMENT, name)));
                if (model.criteria().isCoveredBy(above)) {
                    remarks.add(new Remark(model.id(), Oddity.NEVER_REACHED, null));
                }
                above.add(model.criteria());
            }
        }
        return remarks;
    }
}
