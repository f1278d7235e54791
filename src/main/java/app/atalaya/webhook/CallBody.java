package app.atalaya.webhook;

import app.atalaya.account.ui.AccountLinks;
import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertRaised.Occasion;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.ui.AlertLinks;
import app.atalaya.uikit.Messages;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what receivers read: JSON, described in {@code docs/webhooks.md}. Fields may be added, none is taken away or changes its meaning. */
@Component
class CallBody {

    private final String address;
    private final AlertWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    CallBody(
            Messages messages,
            @Value("${atalaya.reporting-currency}") String currency,
            @Value("${atalaya.public-url:http://127.0.0.1:8080}") String address,
            @Value("${atalaya.mail.language}") String language) {
        this.address = address.endsWith("/") ? address : address + "/";
        this.words = new AlertWords(messages, Messages.language(Locale.of(language)), currency);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String id,
            String event,
            @Nullable String occasion,
            String time,
            @Nullable AlertPart alert,
            @Nullable AccountPart account) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record AlertPart(
            long id,
            String kind,
            String severity,
            String title,
            String reason,
            String openedAt,
            @Nullable ClearedPart cleared,
            String url) {}

    private record ClearedPart(String at, String why, String reason) {}

    private record AccountPart(String key, String name, String url) {}

    /** @param time when it happened */
    String raised(String key, Alert alert, Occasion occasion, Instant time) {
        return write(new Body(
                key, WebhookEvent.ALERT_RAISED.code(), word(occasion), text(time), alert(alert), account(alert)));
    }

    /** @param time when it happened */
    String cleared(String key, Alert alert, Instant time) {
        return write(new Body(key, WebhookEvent.ALERT_CLEARED.code(), null, text(time), alert(alert), account(alert)));
    }

    String test(String key, Instant time) {
        return write(new Body(key, WebhookEvent.TEST.code(), null, text(time), null, null));
    }

    private AlertPart alert(Alert alert) {
        Alert.Cleared cleared = alert.cleared();
        return new AlertPart(
                alert.id(),
                word(alert.kind()),
                word(alert.severity()),
                words.title(alert),
                words.reason(alert),
                text(alert.openedAt()),
                cleared == null ? null : new ClearedPart(text(cleared.at()), word(cleared.why()), words.cleared(alert)),
                address + AlertLinks.alert(alert.id()));
    }

    private AccountPart account(Alert alert) {
        return new AccountPart(
                alert.account().key(),
                alert.account().name(),
                address + AccountLinks.board(alert.account().key()));
    }

    private String write(Body body) {
        return json.writeValueAsString(body);
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
