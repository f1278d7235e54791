package app.atalaya.delivery;

import app.atalaya.delivery.MailQueue.Reader;
import app.atalaya.delivery.MailQueue.Waiting;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/** Sends what waits. Works in the background for nobody in particular; no view and no interface calls it. */
@Service
public class MailRun {

    /** The hour, in the reader's zone, from which the digest of a day may come. */
    static final LocalTime DIGEST_FROM = LocalTime.of(7, 0);

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);
    private static final int BATCH = 20;

    private final MailQueue queue;
    private final AlertLetters letters;
    private final Post post;
    private final Clock clock;

    MailRun(MailQueue queue, AlertLetters letters, Post post, Clock clock) {
        this.queue = queue;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** Sends the mails that are due at once. */
    public void letters() {
        if (!post.isOpen()) {
            return;
        }
        List<Waiting> batch = queue.claim(BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::letter);
            batch = queue.claim(BATCH);
        }
    }

    /** Sends the digests of the day to those whose morning has come. */
    public void digests() {
        if (!post.isOpen()) {
            return;
        }
        for (Reader reader : queue.digestReaders()) {
            ZonedDateTime now = clock.instant().atZone(zone(reader));
            if (!now.toLocalTime().isBefore(DIGEST_FROM)) {
                digest(reader, now.toLocalDate());
            }
        }
    }

    private void letter(Waiting waiting) {
        Optional<Post.Mail> mail;
        try {
            mail = letters.letter(waiting);
        } catch (RuntimeException unforeseen) {
            // One that cannot be written must not keep those behind it; where the database is away, this fails too.
            LOG.error(
                    "The mail of notice {} could not be written; it will be tried again", waiting.notice(), unforeseen);
            queue.failed(List.of(waiting));
            return;
        }
        mail.ifPresentOrElse(written -> send(written, List.of(waiting)), () -> queue.needless(waiting));
    }

    private void digest(Reader reader, LocalDate day) {
        List<Waiting> waiting = queue.claimDigest(reader, day);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Post.Mail> mail = letters.digest(reader, waiting, "digest-" + reader.user() + "-" + day);
        if (mail.isEmpty()) {
            waiting.forEach(queue::needless);
        } else if (!send(mail.get(), waiting)) {
            queue.reopenDigest(reader, day);
        }
    }

    private boolean send(Post.Mail mail, List<Waiting> waiting) {
        try {
            post.send(mail);
            queue.sent(waiting);
            return true;
        } catch (MailException refused) {
            LOG.warn("The mail {} was not taken; it will be tried again: {}", mail.id(), refused.getMessage());
            queue.failed(waiting);
            return false;
        }
    }

    /** As everywhere: whoever has not chosen one lives where the installation does. */
    private static ZoneId zone(Reader reader) {
        String zone = reader.zone();
        try {
            return zone == null || zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
