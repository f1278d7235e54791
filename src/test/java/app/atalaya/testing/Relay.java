package app.atalaya.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of the loopback interface that a test cuts and mends: cut, whatever runs breaks off and nobody gets through. */
final class Relay {

    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Relay(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Relay::hangUp);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (true) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        open.add(client);
        try {
            if (cut) {
                throw new IOException("The line is cut");
            }
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            upstream.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open.add(upstream);
            pump(client, upstream);
            pump(upstream, client);
        } catch (IOException refused) {
            hangUp(client);
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException broken) {
                // Either end has hung up, or the line was cut: so does the other end.
            } finally {
                hangUp(from);
                hangUp(to);
                open.remove(from);
                open.remove(to);
            }
        });
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed, which is what was wanted.
        }
    }
}
