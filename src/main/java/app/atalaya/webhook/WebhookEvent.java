package app.atalaya.webhook;

import java.util.List;
import java.util.Locale;

/** What a webhook is called for. */
public enum WebhookEvent {
    ALERT_RAISED,
    ALERT_CLEARED,
    /** An administrator tries it out. */
    TEST;

    /** Those that a webhook can be set to. */
    public static final List<WebhookEvent> CHOICES = List.of(ALERT_RAISED, ALERT_CLEARED);

    /** How receivers know it, such as {@code alert.raised}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
