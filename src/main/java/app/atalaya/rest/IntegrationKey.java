package app.atalaya.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret of an integration: {@code at_} and 256 random bits. A plain SHA-256 is enough to keep it: nobody guesses such a key, so
 * there is nothing for a slow hash to slow down.
 */
record IntegrationKey(String text) {

    private static final String START = "at_";
    private static final int BYTES = 32;
    private static final int LENGTH = START.length() + 43;
    private static final int PREFIX_LENGTH = START.length() + 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static IntegrationKey random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new IntegrationKey(
                START + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty if the text cannot be a key. */
    static Optional<IntegrationKey> parse(String text) {
        return text.length() == LENGTH && text.matches("at_[A-Za-z0-9_-]+")
                ? Optional.of(new IntegrationKey(text))
                : Optional.empty();
    }

    /** Enough to find it by and to recognise it in a list, and too little to use. */
    String prefix() {
        return text.substring(0, PREFIX_LENGTH);
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes as long for a wrong hash as for the right one. */
    boolean matches(String storedHash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
