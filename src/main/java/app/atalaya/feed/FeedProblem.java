package app.atalaya.feed;

import java.io.Serializable;
import java.util.List;

/**
 * Why a record cannot be taken.
 *
 * @param field the field at fault, empty for the whole record
 * @param messageKey says in the user's language what is wrong and what would be right; {@code arguments} fill it
 */
public record FeedProblem(String externalId, String field, String messageKey, List<String> arguments)
        implements Serializable {}
