package app.atalaya.feed;

import app.atalaya.signal.SignalKind;
import org.jspecify.annotations.Nullable;

/**
 * A fact as another system tells it.
 *
 * @param account external id of the account, of one of its contracts or of one of its contacts
 * @param at ISO 8601: a day, or a moment (UTC where it has no offset)
 * @param scale the highest possible answer, for satisfaction
 * @param id its name in that system; null: one is made of the content
 */
public record SignalRecord(
        String account,
        SignalKind kind,
        String at,
        double quantity,
        @Nullable Integer scale,
        @Nullable String id,
        @Nullable String subject) {}
