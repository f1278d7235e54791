package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open views that something changed. A topic is a word such as {@code "account:17"}; it carries no data: each view reads again
 * what it shows, with the rights of its own user.
 */
@Service
public class LiveUpdates {

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> services = new ConcurrentHashMap<>();

    // One virtual thread per view: a browser that does not read its socket must not keep the others waiting.
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    /** Runs {@code refresh} in the component's UI each time the topic changes, as long as the component is attached. */
    public void whileAttached(Component component, String topic, Runnable refresh) {
        component.addAttachListener(event -> subscribe(component, event.getUI(), topic, refresh));
        component.getUI().ifPresent(ui -> subscribe(component, ui, topic, refresh));
    }

    /** The same for bursts: waits until a second has passed since the first news, then refreshes once. */
    public void calmlyWhileAttached(Component component, String topic, Runnable refresh) {
        AtomicBoolean waiting = new AtomicBoolean();
        whileAttached(component, topic, () -> {
            if (waiting.compareAndSet(false, true)) {
                UI ui = UI.getCurrent();
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, executor).execute(() -> {
                    waiting.set(false);
                    new Listener(ui, () -> component.getUI().ifPresent(attached -> refresh.run()), new AtomicBoolean())
                            .run();
                });
            }
        });
    }

    /** For services: runs {@code work} on a thread of its own each time the topic changes, for ever. */
    public void always(String topic, Runnable work) {
        services.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(work);
    }

    /** Announces a change once the running transaction has committed, or at once where there is none. */
    public void changed(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(topic);
            }
        });
    }

    private void subscribe(Component component, UI ui, String topic, Runnable refresh) {
        Listener listener = new Listener(ui, refresh, new AtomicBoolean());
        listeners.computeIfAbsent(topic, key -> ConcurrentHashMap.newKeySet()).add(listener);
        Registration[] detach = new Registration[1];
        detach[0] = component.addDetachListener(event -> {
            remove(topic, listener);
            detach[0].remove();
        });
    }

    private void remove(String topic, Listener listener) {
        listeners.computeIfPresent(topic, (key, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    private void deliver(String topic) {
        listeners.getOrDefault(topic, Set.of()).forEach(listener -> executor.execute(listener::run));
        services.getOrDefault(topic, List.of()).forEach(executor::execute);
    }

    /**
     * @param waiting whether a refresh is on its way that has not begun to read: what is announced meanwhile it will see anyway. So a
     *     page whose browser does not read its socket has one refresh waiting, however much happens.
     */
    private record Listener(UI ui, Runnable refresh, AtomicBoolean waiting) {

        // Two views may refresh by the same method reference: identity, not content, tells them apart.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        void run() {
            if (!waiting.compareAndSet(false, true)) {
                return;
            }
            try {
                ui.access(() -> {
                    waiting.set(false);
                    refresh.run();
                });
            } catch (UIDetachedException gone) {
                // The view closed meanwhile; its detach listener takes it off the list.
            }
        }
    }
}
