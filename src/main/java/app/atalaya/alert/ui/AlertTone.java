package app.atalaya.alert.ui;

import app.atalaya.alert.Severity;
import app.atalaya.uikit.Tone;

/** The sign of a severity: how bad an alert is uses the signs of how bad health is. */
final class AlertTone {

    private AlertTone() {}

    static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.CRITICAL;
            case WARNING -> Tone.RISK;
            case NOTICE -> Tone.UNKNOWN;
        };
    }
}
