package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values were made with another implementation of HMAC. */
class SignatureTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_785_000_000L, 999_000_000);
    private static final WebhookSecret SECRET = new WebhookSecret("whsec_6Dk3Yw0o");

    @Test
    void timeAndBodyAreSigned() {
        assertThat(Signature.of("{\"id\":\"17\",\"event\":\"test\"}", TIME, List.of(SECRET)))
                .isEqualTo("t=1785000000,v1=f7feaede811220b1c8e7060e6322dba068697cc3cd0cca949730e0d20274d2fb");
    }

    @Test
    void lettersAreSignedAsUtf8() {
        assertThat(Signature.of("{\"name\":\"Peñíscola €\"}", TIME, List.of(SECRET)))
                .isEqualTo("t=1785000000,v1=ab6db28ac9021bee8042e13c17ed84b05b432b63dfb70d437f773f8d26e5cd23");
    }

    @Test
    void eachSecretSigns() {
        assertThat(Signature.of(
                        "{\"id\":\"17\",\"event\":\"test\"}", TIME, List.of(SECRET, new WebhookSecret("whsec_old"))))
                .isEqualTo("t=1785000000,v1=f7feaede811220b1c8e7060e6322dba068697cc3cd0cca949730e0d20274d2fb"
                        + ",v1=16d65d0fbf17d78de29f8559abcd8ff8da5ff859bb8de6721e87b935fd58f91d");
    }

    @Test
    void secretsAreLongEachAnotherAndNotWrittenByAccident() {
        WebhookSecret one = WebhookSecret.random();
        WebhookSecret other = WebhookSecret.random();

        assertThat(one).isNotEqualTo(other);
        assertThat(one.text()).startsWith("whsec_").hasSize(49);
        assertThat(one.toString()).doesNotContain(one.text().substring(6));
        assertThat(new Webhooks.Created(1, one.text()).toString()).doesNotContain(one.text());
    }
}
