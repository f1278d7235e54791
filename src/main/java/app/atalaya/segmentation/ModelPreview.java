package app.atalaya.segmentation;

import java.io.Serializable;
import java.util.Map;

/**
 * What an edited model would do, if it were saved now.
 *
 * @param accounts that were looked at
 * @param scoresMoved accounts whose score would move by a point or more, appear or vanish
 * @param reclassified per field, accounts for which the rules would ask for another value than the saved rules do
 */
public record ModelPreview(int accounts, int scoresMoved, Map<SegmentField, Integer> reclassified)
        implements Serializable {}
