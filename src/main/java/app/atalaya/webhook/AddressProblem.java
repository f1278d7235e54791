package app.atalaya.webhook;

/** Why an address cannot be called. */
enum AddressProblem {
    MISSING,
    TOO_LONG,
    MALFORMED,
    /** Neither https nor, where that is allowed, http. */
    SCHEME,
    /** Credentials in an address would show in logs, and on the screen. */
    USER_INFO,
    UNKNOWN_HOST,
    /** It lies in this machine, in a private network, or nowhere. */
    PRIVATE
}
