package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.uikit.ConflictDialog;
import app.atalaya.uikit.ConflictDialog.Choice;
import app.atalaya.uikit.Formats;
import app.atalaya.worth.Criterion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two administrators changed the model: what only one of them touched merges, and for the rest the user chooses. */
final class ModelMerge {

    private final SegmentationModel base;
    private final SegmentationModel mine;
    private final SegmentationModel theirs;
    private final Words words;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A part of the model that is chosen as a whole. */
    private record Part(
            String label,
            Function<SegmentationModel, @Nullable Object> value,
            Function<SegmentationModel, String> shown) {}

    ModelMerge(SegmentationModel base, SegmentationModel mine, SegmentationModel theirs, Words words) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.words = words;
        for (Criterion.Kind kind : Criterion.Kind.values()) {
            parts.put(
                    kind.name(),
                    new Part(
                            words.criterion(kind),
                            model -> criterion(model, kind),
                            model -> shown(criterion(model, kind))));
        }
        parts.put(
                "rules",
                new Part(
                        Words.text("segmentation.rules"),
                        SegmentationModel::rules,
                        model -> Words.text(
                                "segmentation.rules.count", model.rules().size())));
        parts.put(
                "settings",
                new Part(
                        Words.text("segmentation.settings"),
                        SegmentationModel::settings,
                        model -> Words.text(
                                "segmentation.settings.short",
                                model.settings().holdDays(),
                                model.settings().quietDays(),
                                model.settings().tierOneCapacity())));
    }

    void ask(Component component, SerializableConsumer<SegmentationModel> merged) {
        Map<ConflictDialog.Field, String> conflicts = new LinkedHashMap<>();
        parts.forEach((id, part) -> {
            if (changed(part, mine) && changed(part, theirs) && !same(part, mine, theirs)) {
                conflicts.put(
                        new ConflictDialog.Field(
                                part.label(),
                                part.shown().apply(mine),
                                part.shown().apply(theirs)),
                        id);
            }
        });
        if (conflicts.isEmpty()) {
            merged.accept(merge(Map.of()));
            return;
        }
        ConflictDialog.open(
                new ArrayList<>(conflicts.keySet()), component.getTranslation("segmentation.somebody"), choices -> {
                    Map<String, Choice> byPart = new LinkedHashMap<>();
                    choices.forEach(
                            (field, choice) -> byPart.put(Objects.requireNonNull(conflicts.get(field)), choice));
                    merged.accept(merge(byPart));
                });
    }

    private SegmentationModel merge(Map<String, Choice> choices) {
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion.Kind kind : Criterion.Kind.values()) {
            Criterion criterion = criterion(from(kind.name(), choices), kind);
            if (criterion != null) {
                criteria.add(criterion);
            }
        }
        return new SegmentationModel(
                theirs.version(),
                criteria,
                from("rules", choices).rules(),
                from("settings", choices).settings());
    }

    private SegmentationModel from(String id, Map<String, Choice> choices) {
        Choice choice = choices.get(id);
        if (choice != null) {
            return choice == Choice.MINE ? mine : theirs;
        }
        return changed(Objects.requireNonNull(parts.get(id)), mine) ? mine : theirs;
    }

    private boolean changed(Part part, SegmentationModel model) {
        return !same(part, base, model);
    }

    private static boolean same(Part part, SegmentationModel one, SegmentationModel other) {
        return Objects.equals(part.value().apply(one), part.value().apply(other));
    }

    private static @Nullable Criterion criterion(SegmentationModel model, Criterion.Kind kind) {
        return model.criteria().stream()
                .filter(criterion -> criterion.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private String shown(@Nullable Criterion criterion) {
        return criterion == null
                ? Words.text("common.none")
                : Words.text(
                        "segmentation.criterion.short",
                        Formats.current().number(criterion.weight(), 0),
                        words.scale(criterion));
    }
}
