package app.atalaya.insight;

import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthSummary;

/**
 * The band of an account as lists and figures count it. Health that too little is known of is not counted as health: a healthy score with
 * a confidence under {@link HealthModel#GOOD_CONFIDENCE} is doubtful.
 */
public enum CountedBand {
    CRITICAL(Band.CRITICAL),
    AT_RISK(Band.AT_RISK),
    DOUBTFUL(Band.HEALTHY),
    HEALTHY(Band.HEALTHY),
    UNKNOWN(Band.UNKNOWN);

    private final Band band;

    CountedBand(Band band) {
        this.band = band;
    }

    /** The band of the score. */
    public Band band() {
        return band;
    }

    public static CountedBand of(HealthSummary health) {
        return switch (health.band()) {
            case CRITICAL -> CRITICAL;
            case AT_RISK -> AT_RISK;
            case UNKNOWN -> UNKNOWN;
            case HEALTHY -> health.isDoubtful() ? DOUBTFUL : HEALTHY;
        };
    }

    /** The same in SQL, over a row of scores that may be missing. */
    static String sql(String alias) {
        return "case when %1$s.band = 'HEALTHY' and %1$s.confidence < %2$d then 'DOUBTFUL' else coalesce(%1$s.band, 'UNKNOWN') end"
                .formatted(alias, HealthModel.GOOD_CONFIDENCE);
    }
}
