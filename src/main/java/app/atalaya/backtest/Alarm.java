package app.atalaya.backtest;

import app.atalaya.health.Band;

/** From which band on a score counts as an alarm. An unknown score is never one, and never the opposite either. */
public enum Alarm {
    CRITICAL,
    AT_RISK_OR_WORSE;

    boolean isRaisedBy(Band band) {
        return band == Band.CRITICAL || (this == AT_RISK_OR_WORSE && band == Band.AT_RISK);
    }
}
