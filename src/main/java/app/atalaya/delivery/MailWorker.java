package app.atalaya.delivery;

import app.atalaya.alert.AlertRaised;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says when mails are sent: right after the alert is stored, every minute for what was left over, and digests as mornings come. */
@Component
class MailWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    private final MailQueue queue;
    private final MailRun run;
    private final Post post;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mails").factory());

    MailWorker(MailQueue queue, MailRun run, Post post) {
        this.queue = queue;
        this.run = run;
        this.post = post;
    }

    /** In the transaction that tells of the alert. Where no mail server is set up, nothing piles up for the day on which there is one. */
    @EventListener
    void raised(AlertRaised event) {
        if (post.isOpen()) {
            queue.tell(event.alert());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work(run::letters);
                }
            });
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void leftOvers() {
        work(run::letters);
        work(run::digests);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void work(Runnable what) {
        thread.execute(() -> {
            try {
                what.run();
            } catch (RuntimeException failure) {
                LOG.error("Sending mails failed; it will be tried again", failure);
            }
        });
    }
}
