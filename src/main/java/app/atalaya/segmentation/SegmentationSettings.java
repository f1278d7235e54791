package app.atalaya.segmentation;

import java.io.Serializable;

/**
 * How patient the rules are.
 *
 * @param holdDays a change must be deserved for so many days before it is proposed (the first tier, type or segment is proposed at once)
 * @param quietDays a declined proposal is not raised again for so long, unless the account changes materially
 * @param materialScore points of the score that count as a material change
 * @param materialRevenueShare share (0…1) of the recurring revenue that counts as a material change
 * @param tierOneCapacity accounts of tier 1 that one owner can look after well; a warning, not a limit
 */
public record SegmentationSettings(
        int holdDays, int quietDays, double materialScore, double materialRevenueShare, int tierOneCapacity)
        implements Serializable {}
