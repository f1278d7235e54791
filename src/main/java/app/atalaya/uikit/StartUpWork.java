package app.atalaya.uikit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work in the background after a start, without which the views do not show everything yet: while it lasts, pages say so.
 * Knows of this node only.
 */
@Component
public class StartUpWork {

    /** Announced whenever {@link #current()} changes. */
    public static final String TOPIC = "start-up";

    private final AtomicReference<@Nullable String> step = new AtomicReference<>();
    private final LiveUpdates liveUpdates;

    StartUpWork(LiveUpdates liveUpdates) {
        this.liveUpdates = liveUpdates;
    }

    /** The message key of what is being done; empty once there is nothing left to do. */
    public Optional<String> current() {
        return Optional.ofNullable(step.get());
    }

    public void reached(String messageKey) {
        step.set(messageKey);
        liveUpdates.changed(TOPIC);
    }

    public void done() {
        step.set(null);
        liveUpdates.changed(TOPIC);
    }
}
