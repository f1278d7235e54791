package app.atalaya.segmentation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are asked for.
 *
 * @param open the open ones, or else the decided
 * @param field null: all
 * @param text in the account's name; blank: all
 * @param to the proposed value; blank: all
 */
public record ProposalFilter(boolean open, @Nullable SegmentField field, String text, String to)
        implements Serializable {

    public static ProposalFilter allOpen() {
        return new ProposalFilter(true, null, "", "");
    }
}
