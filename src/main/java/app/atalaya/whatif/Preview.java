package app.atalaya.whatif;

import app.atalaya.health.Band;
import app.atalaya.health.Rescored;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a draft would do to the accounts that its model scores.
 *
 * @param accounts how many there are
 * @param before how many are in each band
 * @param after how many would be
 * @param moved those that would change their band, the greatest change of score first
 * @param scoresMoved how many scores would move at all
 */
public record Preview(
        int accounts, Map<Band, Integer> before, Map<Band, Integer> after, List<Rescored> moved, int scoresMoved)
        implements Serializable {

    /** Adds one up, range by range. */
    static final class Sum {

        private final Map<Band, Integer> before = none();
        private final Map<Band, Integer> after = none();
        private final List<Rescored> moved = new ArrayList<>();
        private int accounts;
        private int scoresMoved;

        void add(List<Rescored> range) {
            for (Rescored each : range) {
                accounts++;
                before.merge(each.bandBefore(), 1, Integer::sum);
                after.merge(each.bandAfter(), 1, Integer::sum);
                if (each.bandBefore() != each.bandAfter()) {
                    moved.add(each);
                }
                if (!Objects.equals(each.before(), each.after())) {
                    scoresMoved++;
                }
            }
        }

        Preview preview() {
            moved.sort(Comparator.comparingDouble(Sum::distance).reversed().thenComparing(Rescored::account));
            return new Preview(accounts, before, after, List.copyOf(moved), scoresMoved);
        }

        /** Whoever gains or loses a score altogether comes first. */
        private static double distance(Rescored each) {
            return each.before() == null || each.after() == null
                    ? Double.MAX_VALUE
                    : Math.abs(each.after() - each.before());
        }

        private static Map<Band, Integer> none() {
            Map<Band, Integer> none = new EnumMap<>(Band.class);
            for (Band band : Band.values()) {
                none.put(band, 0);
            }
            return none;
        }
    }
}
