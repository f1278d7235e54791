package app.atalaya.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code Atalaya-Signature}: {@code t=<seconds since 1970>,v1=<hex>}, where the second part is the HMAC-SHA256 of
 * {@code <t>.<body>}. One {@code v1} for each secret that is valid; the time is signed too, so that a receiver can refuse old calls.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(String body, Instant time, List<WebhookSecret> secrets) {
        long seconds = time.getEpochSecond();
        return "t=" + seconds
                + secrets.stream()
                        .map(secret -> ",v1=" + hash(secret, seconds + "." + body))
                        .collect(Collectors.joining());
    }

    private static String hash(WebhookSecret secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
