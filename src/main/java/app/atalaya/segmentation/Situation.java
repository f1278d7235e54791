package app.atalaya.segmentation;

import org.jspecify.annotations.Nullable;

/** Everything about an account that the rules ask. */
record Situation(
        long account,
        @Nullable Double score,
        double revenue,
        String type,
        @Nullable Integer tier,
        @Nullable String segment,
        @Nullable String industry,
        @Nullable String country) {

    @Nullable
    String current(SegmentField field) {
        return switch (field) {
            case TIER -> tier == null ? null : tier.toString();
            case TYPE -> type;
            case SEGMENT -> segment == null || segment.isBlank() ? null : segment;
        };
    }

    Situation scored(@Nullable Double worth) {
        return new Situation(account, worth, revenue, type, tier, segment, industry, country);
    }

    Situation with(SegmentField field, String value) {
        return new Situation(
                account,
                score,
                revenue,
                field == SegmentField.TYPE ? value : type,
                field == SegmentField.TIER ? Integer.valueOf(value) : tier,
                field == SegmentField.SEGMENT ? value : segment,
                industry,
                country);
    }
}
