package app.atalaya.webhook;

import app.atalaya.webhook.Receiver.Told;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a receiver checks a call, as {@code docs/webhooks.md} tells them. */
final class Verification {

    private static final long TOLERANCE_SECONDS = 300;

    private Verification() {}

    static boolean verifies(Told call, String secret) {
        String[] parts = call.signature().split(",");
        String time = parts[0].substring("t=".length());
        byte[] expected = hash(secret, time + "." + call.body()).getBytes(StandardCharsets.US_ASCII);
        long age = Math.abs(System.currentTimeMillis() / 1_000 - Long.parseLong(time));
        return age <= TOLERANCE_SECONDS
                && Arrays.stream(parts)
                        .filter(part -> part.startsWith("v1="))
                        .map(part -> part.substring("v1=".length()).getBytes(StandardCharsets.US_ASCII))
                        .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
    }

    private static String hash(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
