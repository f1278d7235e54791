package app.atalaya.shell;

import app.atalaya.account.NoSuchAccountException;
import app.atalaya.uikit.FailureLog;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Something failed behind a click: the page stays as it is and says so; what nobody foresaw gets a number that is also in the log. */
@Component
@SuppressWarnings("serial") // Serializable by inheritance only.
class FailureHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    /** What can happen to anybody: no fault of the program, so that it needs no number. */
    private static final Map<Class<? extends Exception>, String> FORESEEN = Map.of(
            NoSuchAccountException.class, "shell.failure.gone",
            AccessDeniedException.class, "shell.failure.denied",
            OptimisticLockingFailureException.class, "shell.failure.stale",
            CannotCreateTransactionException.class, "shell.failure.database",
            DataAccessResourceFailureException.class, "shell.failure.database");

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        String key = foreseen(failure);
        if (key == null) {
            String reference = FailureLog.log(failure);
            if (ui != null) {
                Toasts.error(ui, "shell.failure.unforeseen", reference);
            }
        } else {
            LOG.debug("Foreseen failure", failure);
            if (ui != null) {
                Toasts.error(ui, key);
            }
        }
    }

    /** Whether the failure is, or was caused by, one of that kind. */
    static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String foreseen(Throwable failure) {
        return FORESEEN.entrySet().stream()
                .filter(entry -> isCausedBy(failure, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
