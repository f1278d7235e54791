package app.atalaya.segmentation;

/** What the rules decide about an account. */
public enum SegmentField {
    TIER,
    TYPE,
    SEGMENT
}
