package app.atalaya.account;

import java.io.Serializable;
import java.util.Map;

/**
 * The wished state of one account, contract or contact.
 *
 * @param externalId its name in the other system
 * @param values canonical text by field name; a field that is absent stays as it is, an empty text clears it
 */
public record FeedRecord(String externalId, Map<String, String> values) implements Serializable {}
