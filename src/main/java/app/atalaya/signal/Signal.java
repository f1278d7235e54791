package app.atalaya.signal;

import app.atalaya.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an account at a time.
 *
 * @param quantity what the kind says it is
 * @param scale the highest possible answer, for survey responses
 * @param source the system that it came from; at most 24 ASCII characters
 * @param externalId its name in that system; with source and kind it is unique, so recording twice changes nothing
 * @param subject a few words for people: feature, invoice number, what the case was about
 */
public record Signal(
        AccountId account,
        SignalKind kind,
        Instant at,
        double quantity,
        @Nullable Integer scale,
        String source,
        String externalId,
        @Nullable String subject) {}
