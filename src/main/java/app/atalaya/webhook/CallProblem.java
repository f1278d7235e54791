package app.atalaya.webhook;

/** Why an attempt failed. */
public enum CallProblem {
    /** An answer other than 2xx. */
    STATUS,
    /** It wanted to be called elsewhere; that is not followed. */
    REDIRECT,
    TIMEOUT,
    CONNECTION,
    /** Its certificate is not valid for its name, or no common version of TLS. */
    TLS,
    UNKNOWN_HOST,
    /** Its name leads into a private network by now, or the address cannot be called any more. */
    FORBIDDEN
}
