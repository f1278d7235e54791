package app.atalaya.field.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same record: what only one of them changed is taken; where both did, and differently, somebody must choose.
 *
 * @param merged the values, with mine where there is a conflict
 * @param conflicts names of the fields that both changed
 */
record Merge(Map<String, @Nullable Object> merged, List<String> conflicts) {

    static Merge of(
            Map<String, ? extends @Nullable Object> base,
            Map<String, ? extends @Nullable Object> mine,
            Map<String, ? extends @Nullable Object> theirs) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        List<String> conflicts = new ArrayList<>();
        mine.forEach((field, value) -> {
            boolean changedByMe = !Objects.equals(value, base.get(field));
            boolean changedByThem = !Objects.equals(theirs.get(field), base.get(field));
            merged.put(field, changedByMe ? value : theirs.get(field));
            if (changedByMe && changedByThem && !Objects.equals(value, theirs.get(field))) {
                conflicts.add(field);
            }
        });
        return new Merge(merged, conflicts);
    }
}
