package app.atalaya.uikit;

import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody foresaw into the log, under a number that may be shown: it tells nothing, and leads to the entry. */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureLog() {}

    /** Writes the failure into the log and answers the number that it has there. */
    public static String log(Throwable failure) {
        String reference = Integer.toString(RANDOM.nextInt(36 * 36 * 36 * 36, 36 * 36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
        LOG.error("Reference {}", reference, failure);
        return reference;
    }
}
