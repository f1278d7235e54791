package app.atalaya.bench.load;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a message together. */
final class Pushed implements WebSocket.Listener {

    private final Listener listener;
    private final StringBuilder parts = new StringBuilder();

    Pushed(Listener listener) {
        this.listener = listener;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        parts.append(part);
        if (last) {
            long now = System.nanoTime();
            listener.heard(parts.toString(), now);
            parts.setLength(0);
        }
        socket.request(1);
        return null;
    }
}
