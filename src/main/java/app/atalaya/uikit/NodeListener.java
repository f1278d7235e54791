package app.atalaya.uikit;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says when this node shows itself to the others and listens to them: four times a second, if there are any. */
@Component
class NodeListener {

    private static final Logger LOG = LoggerFactory.getLogger(NodeListener.class);
    private static final int LISTENINGS_PER_BEAT = 20;

    private final NodeNews news;
    private final LiveUpdates liveUpdates;
    private int listenings;
    private boolean failing;

    NodeListener(NodeNews news, LiveUpdates liveUpdates) {
        this.news = news;
        this.liveUpdates = liveUpdates;
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
    synchronized void listen() {
        try {
            if (listenings++ % LISTENINGS_PER_BEAT == 0) {
                news.beat();
            }
            Set<String> topics = news.listen();
            if (!topics.isEmpty()) {
                liveUpdates.heard(topics);
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Other nodes cannot be heard; it goes on when the database is back", failure);
            }
            failing = true;
        }
    }

    @PreDestroy
    synchronized void leave() {
        try {
            news.leave();
        } catch (RuntimeException failure) {
            LOG.debug("The others will find out", failure);
        }
    }
}
