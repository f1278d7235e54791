package app.atalaya.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What a webhook's calls are signed with: {@code whsec_} and 256 random bits. Written into no log: its text must be asked for. */
record WebhookSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new WebhookSecret(
                "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
