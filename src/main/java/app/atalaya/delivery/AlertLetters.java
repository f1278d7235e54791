package app.atalaya.delivery;

import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.ui.AlertLinks;
import app.atalaya.delivery.MailQueue.Reader;
import app.atalaya.delivery.MailQueue.Waiting;
import app.atalaya.delivery.Post.Mail;
import app.atalaya.identity.RunAs;
import app.atalaya.uikit.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mails, each with the eyes of its reader: what they may not see any more is not written. */
@Component
class AlertLetters {

    private final AlertInbox inbox;
    private final RunAs runAs;
    private final Messages messages;
    private final String currency;
    private final String address;
    private final Locale usualLanguage;

    AlertLetters(
            AlertInbox inbox,
            RunAs runAs,
            Messages messages,
            @Value("${atalaya.reporting-currency}") String currency,
            @Value("${atalaya.public-url:http://127.0.0.1:8080}") String address,
            @Value("${atalaya.mail.language}") String usualLanguage) {
        this.inbox = inbox;
        this.runAs = runAs;
        this.messages = messages;
        this.currency = currency;
        this.address = address.endsWith("/") ? address : address + "/";
        this.usualLanguage = Locale.of(usualLanguage);
    }

    /** Empty if the reader may not see the alert, or it stands no more. */
    Optional<Mail> letter(Waiting waiting) {
        Reader reader = waiting.reader();
        return visible(reader, waiting.alert())
                .filter(alert -> alert.state() == AlertState.OPEN)
                .map(alert -> {
                    Locale language = language(reader);
                    AlertWords words = new AlertWords(messages, language, currency);
                    return new Mail(
                            "notice-" + waiting.notice(),
                            reader.email(),
                            language,
                            text(language, "alert.headline", alert.account().name(), words.title(alert)),
                            text(
                                    language,
                                    "delivery.letter",
                                    alert.account().name(),
                                    words.reason(alert),
                                    words.rule(alert.kind()),
                                    address + AlertLinks.alert(alert.id()),
                                    address + "settings"));
                });
    }

    /** Everything of the digest in one; empty if none of it is left to tell. */
    Optional<Mail> digest(Reader reader, List<Waiting> waiting, String id) {
        Locale language = language(reader);
        AlertWords words = new AlertWords(messages, language, currency);
        List<Alert> alerts = waiting.stream()
                .flatMap(one -> visible(reader, one.alert()).stream())
                .distinct()
                .toList();
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        String lines = alerts.stream()
                .map(alert -> text(
                        language,
                        "delivery.digest.line",
                        alert.account().name(),
                        alert.state() == AlertState.CLEARED ? words.cleared(alert) : words.reason(alert),
                        address + AlertLinks.alert(alert.id())))
                .collect(Collectors.joining("\n\n"));
        return Optional.of(new Mail(
                id,
                reader.email(),
                language,
                text(language, "delivery.digest.subject", alerts.size()),
                text(language, "delivery.digest", alerts.size(), lines, address + "settings")));
    }

    private Optional<Alert> visible(Reader reader, long alert) {
        return reader.enabled() ? runAs.user(reader.username(), () -> inbox.find(alert)) : Optional.empty();
    }

    private Locale language(Reader reader) {
        @Nullable String chosen = reader.language();
        return Messages.language(chosen == null || chosen.isBlank() ? usualLanguage : Locale.of(chosen));
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }
}
