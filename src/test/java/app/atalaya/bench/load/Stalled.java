package app.atalaya.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody whose browser has stopped reading: the line stands, and nothing is taken from it. */
public final class Stalled implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 1;

    private final Socket line;

    /** Opens the line of a visitor's page, or any other, and reads no more than the answer that it stands. */
    public Stalled(URI address, String cookies, String origin) throws IOException {
        line = new Socket();
        line.setReceiveBufferSize(SMALLEST_BUFFER); // the system makes the least of it that it can
        line.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String upgrade = "GET " + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nOrigin: " + origin
                + "\r\nCookie: " + cookies + "\r\n\r\n";
        line.getOutputStream().write(upgrade.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[12];
        if (line.getInputStream().readNBytes(answer, 0, answer.length) < answer.length
                || !new String(answer, StandardCharsets.US_ASCII).endsWith("101")) {
            throw new IOException("no line: " + new String(answer, StandardCharsets.US_ASCII));
        }
    }

    /** A visitor who has opened a page, from now on without reading what is pushed to it. */
    public static Stalled at(Visitor visitor, URI server) throws IOException {
        return new Stalled(visitor.pushAddress(), visitor.cookieHeader(), server.toString());
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
