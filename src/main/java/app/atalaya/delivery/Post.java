package app.atalaya.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, where there is one ({@code spring.mail.host}). */
@Component
class Post {

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final String from;

    Post(ObjectProvider<JavaMailSenderImpl> server, @Value("${atalaya.mail.from}") String from) {
        this.server = server;
        this.from = from;
    }

    /** @param id names the mail: sent again after a failure it carries the same, so that the receiving side can tell */
    record Mail(String id, String to, Locale language, String subject, String text) {}

    boolean isOpen() {
        return server.getIfAvailable() != null;
    }

    /** @throws org.springframework.mail.MailException if the server does not take it */
    void send(Mail mail) {
        JavaMailSenderImpl sender = Objects.requireNonNull(server.getIfAvailable(), "no mail server is set up");
        try {
            MimeMessage message = new Named(sender, "<" + mail.id() + "@atalaya>");
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(mail.to());
            // A name may hold anything; a line break in a header would begin another header.
            helper.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(mail.text());
            message.setHeader("Content-Language", mail.language().getLanguage());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException wrong) {
            throw new MailParseException(wrong);
        }
    }

    /** A message that keeps the name that it was given. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
