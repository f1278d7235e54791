package app.atalaya.health.ui;

import java.time.LocalDate;

/** How far back a trend looks; its code stands in the URL. */
enum TrendRange {
    DAYS_30("30d"),
    DAYS_90("90d"),
    MONTHS_12("12m"),
    ALL("all");

    private final String code;

    TrendRange(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    LocalDate from(LocalDate today) {
        return switch (this) {
            case DAYS_30 -> today.minusDays(30);
            case DAYS_90 -> today.minusDays(90);
            case MONTHS_12 -> today.minusMonths(12);
            case ALL -> LocalDate.EPOCH;
        };
    }

    /** The range of that code; twelve months for any other. */
    static TrendRange of(String code) {
        for (TrendRange range : values()) {
            if (range.code.equals(code)) {
                return range;
            }
        }
        return MONTHS_12;
    }
}
