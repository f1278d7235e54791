package app.atalaya.whatif.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Brings two changes of the same numbers together: what only one changed is kept, what both changed differently has to be chosen.
 *
 * @param merged theirs, with what only we changed
 * @param conflicts the names of what both changed
 */
record ModelMerge(Map<String, Integer> merged, Set<String> conflicts) {

    static ModelMerge of(Map<String, Integer> before, Map<String, Integer> mine, Map<String, Integer> theirs) {
        Map<String, Integer> merged = new LinkedHashMap<>(theirs);
        Set<String> conflicts = new LinkedHashSet<>();
        mine.forEach((name, value) -> {
            Integer their = theirs.get(name);
            if (value.equals(before.get(name)) || value.equals(their)) {
                return;
            }
            if (Objects.equals(their, before.get(name))) {
                merged.put(name, value);
            } else {
                conflicts.add(name);
            }
        });
        return new ModelMerge(merged, conflicts);
    }
}
