package app.atalaya.whatif.ui;

import app.atalaya.health.HealthModel;
import app.atalaya.uikit.ConflictDialog;
import app.atalaya.uikit.ConflictDialog.Choice;
import app.atalaya.uikit.ConflictDialog.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Brings two changes of a model together, and asks where both changed the same number. */
final class Merging {

    private Merging() {}

    /**
     * Merges, at once or after the user's choice.
     *
     * @param before what both started from
     * @param who saved theirs, and when
     * @param merged hears the numbers; not at all if the user goes back to editing
     */
    static void of(
            HealthModel before,
            HealthModel edited,
            HealthModel theirs,
            String who,
            Consumer<Map<String, Integer>> merged) {
        Map<String, Integer> mine = ModelNumbers.numbers(edited);
        Map<String, Integer> their = ModelNumbers.numbers(theirs);
        ModelMerge merge = ModelMerge.of(ModelNumbers.numbers(before), mine, their);
        if (merge.conflicts().isEmpty()) {
            merged.accept(merge.merged());
            return;
        }
        Map<Field, String> conflicts = new LinkedHashMap<>();
        merge.conflicts()
                .forEach(name -> conflicts.put(
                        new Field(
                                ModelTexts.label(theirs, name),
                                String.valueOf(mine.get(name)),
                                String.valueOf(their.get(name))),
                        name));
        ConflictDialog.open(List.copyOf(conflicts.keySet()), who, choices -> {
            Map<String, Integer> numbers = new LinkedHashMap<>(merge.merged());
            conflicts.forEach((field, name) -> {
                if (choices.get(field) == Choice.MINE) {
                    numbers.put(name, mine.getOrDefault(name, 0));
                }
            });
            merged.accept(numbers);
        });
    }
}
