package app.atalaya.webhook;

/** Why a webhook is not called. */
public enum WebhookPause {
    BY_HAND,
    /** It answered 410: it wants no more calls. */
    GONE,
    /** It has not answered well for days. */
    FAILING
}
