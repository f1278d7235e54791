package app.atalaya.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open views that something changed. A topic is a word such as {@code "account:17"}; it carries no data: each view reads again
 * what it shows, with the rights of its own user. All that one commit changed reaches a page in one go.
 */
@Service
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final Map<String, Set<PageRefresh>> listeners = new ConcurrentHashMap<>();
    private final Map<String, List<Runnable>> services = new ConcurrentHashMap<>();
    private final Map<String, Consumer<Set<String>>> preparations = new ConcurrentHashMap<>();

    // One virtual thread per page: a browser that does not read its socket must not keep the others waiting.
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore readers;
    private final NodeNews others;

    /** @param connections that the database gives; pages that refresh by themselves take half of them, people at work have the rest */
    LiveUpdates(NodeNews others, @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.others = others;
        readers = new Semaphore(Math.max(1, connections / 2), true);
    }

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
                    Runnable ifStillThere = () -> component.getUI().ifPresent(attached -> refresh.run());
                    PageRefresh.run(ui, Set.of(new PageRefresh(ui, ifStillThere)), readers);
                });
            }
        });
    }

    /** For services: runs {@code work} on a thread of its own each time the topic changes, for ever. */
    public void always(String topic, Runnable work) {
        services.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(work);
    }

    /**
     * For what many pages show at once: before pages are told of topics that begin so, {@code preparation} may read for all of them
     * what each would read alone. It gets all such topics of a commit, watched or not.
     *
     * @throws IllegalStateException if somebody prepares these already
     */
    public void prepare(String topicsBeginWith, Consumer<Set<String>> preparation) {
        if (preparations.putIfAbsent(topicsBeginWith, preparation) != null) {
            throw new IllegalStateException("prepared already: " + topicsBeginWith);
        }
    }

    /** Whether a page of this node shows what the topic is about. */
    public boolean isWatched(String topic) {
        return listeners.containsKey(topic);
    }

    /** Announces a change once the running transaction has committed, or at once where there is none. */
    public void changed(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            others.tell(Set.of(topic));
            deliver(Set.of(topic));
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Announcement.class::isInstance)
                .map(Announcement.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .topics
                .add(topic);
    }

    private Announcement begin() {
        Announcement announcement = new Announcement();
        TransactionSynchronizationManager.registerSynchronization(announcement);
        return announcement;
    }

    private void subscribe(Component component, UI ui, String topic, Runnable refresh) {
        PageRefresh listener = new PageRefresh(ui, refresh);
        listeners.computeIfAbsent(topic, key -> ConcurrentHashMap.newKeySet()).add(listener);
        Registration[] detach = new Registration[1];
        detach[0] = component.addDetachListener(event -> {
            remove(topic, listener);
            detach[0].remove();
        });
    }

    private void remove(String topic, PageRefresh listener) {
        listeners.computeIfPresent(topic, (key, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    /** A topic that means every topic of a kind, such as every {@code "account:…"}. */
    public static String all(String kind) {
        return kind + NodeNews.ALL_OF_A_KIND;
    }

    /** What another node announced. Services there have worked on it already. */
    void heard(Set<String> topics) {
        deliver(topics, false);
    }

    private void deliver(Set<String> topics) {
        deliver(topics, true);
    }

    private void deliver(Set<String> announced, boolean own) {
        Set<String> topics = announced.stream()
                .flatMap(topic -> NodeNews.isWide(topic)
                        ? listeners.keySet().stream().filter(watched -> NodeNews.means(topic, watched))
                        : Stream.of(topic))
                .collect(Collectors.toSet());
        List<Runnable> preparing = new ArrayList<>();
        preparations.forEach((beginning, preparation) -> {
            Set<String> prepared =
                    topics.stream().filter(topic -> topic.startsWith(beginning)).collect(Collectors.toSet());
            if (!prepared.isEmpty()) {
                preparing.add(() -> preparation.accept(prepared));
            }
        });
        if (preparing.isEmpty()) {
            tell(topics, own);
        } else {
            executor.execute(() -> {
                try {
                    preparing.forEach(Runnable::run);
                } catch (RuntimeException failure) {
                    LOG.warn("Each page reads alone what could not be read for all", failure);
                }
                tell(topics, own);
            });
        }
    }

    private void tell(Set<String> topics, boolean own) {
        topics.stream()
                .flatMap(topic -> listeners.getOrDefault(topic, Set.of()).stream())
                .collect(Collectors.groupingBy(PageRefresh::ui))
                .forEach((ui, due) -> executor.execute(() -> PageRefresh.run(ui, due, readers)));
        if (own) {
            topics.forEach(topic -> services.getOrDefault(topic, List.of()).forEach(executor::execute));
        }
    }

    /** What a transaction has changed so far. */
    private final class Announcement implements TransactionSynchronization {

        private final Set<String> topics = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            others.tell(topics);
        }

        @Override
        public void afterCommit() {
            deliver(topics);
        }
    }
}
