package app.atalaya.health;

import java.io.Serializable;

/**
 * How many records of a measure changed their part between two days.
 *
 * @param came count on the later day and did not on the earlier one
 * @param left counted on the earlier day and are no longer in the period that counts
 * @param stale still count, but passed the validity of a measure that nothing newer keeps fresh
 */
public record ChangeNews(int came, int left, int stale) implements Serializable {

    public static final ChangeNews NONE = new ChangeNews(0, 0, 0);

    public int all() {
        return came + left + stale;
    }
}
