package app.atalaya.shell;

import app.atalaya.identity.SessionValidity;
import app.atalaya.identity.SignInKey;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The pages that are open on this node. A page learns nothing of its user's end by itself, for updates are pushed to it without a
 * request: every other second the users' rows are asked, whoever changed them on whichever node.
 */
@Component
class OpenPages {

    private final SessionValidity validity;
    private final Map<UI, Page> pages = new ConcurrentHashMap<>();
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    OpenPages(SessionValidity validity) {
        this.validity = validity;
    }

    void opened(UI ui, Authentication authentication) {
        validity.key(authentication).ifPresent(key -> {
            pages.put(ui, new Page(() -> validity.key(authentication).orElse(key)));
            ui.addDetachListener(event -> pages.remove(ui));
        });
    }

    @Scheduled(fixedDelay = 2_000)
    void closeEnded() {
        Set<SignInKey> keys =
                pages.values().stream().map(page -> page.key().get()).collect(Collectors.toSet());
        Set<SignInKey> ended = Set.copyOf(validity.ended(keys));
        if (!ended.isEmpty()) {
            pages.forEach((ui, page) -> {
                if (ended.contains(page.key().get())) {
                    executor.execute(() -> close(ui, page));
                }
            });
        }
    }

    /** First the page is sent to the login, where its session ends properly; if it did not go, the session is ended under it. */
    private void close(UI ui, Page page) {
        if (page.asked().getAndSet(true)) {
            pages.remove(ui);
            invalidate(ui.getSession());
            return;
        }
        try {
            ui.access(() -> ui.getPage().setLocation("login?ended"));
        } catch (UIDetachedException gone) {
            pages.remove(ui);
        }
    }

    private static void invalidate(@Nullable VaadinSession session) {
        if (session == null) {
            return;
        }
        session.accessSynchronously(() -> {
            WrappedSession http = session.getSession();
            if (http != null) {
                http.invalidate();
            }
        });
    }

    private record Page(Supplier<SignInKey> key, AtomicBoolean asked) {

        Page(Supplier<SignInKey> key) {
            this(key, new AtomicBoolean());
        }
    }
}
