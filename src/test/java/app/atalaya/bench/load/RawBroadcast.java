package app.atalaya.bench.load;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/** The least that telling many people can take: the same server, lines without anything behind them, a text written to each. */
public final class RawBroadcast implements AutoCloseable {

    private static final String PATH = "/raw";

    private final Tomcat tomcat = new Tomcat();
    private final Set<Session> lines = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    public RawBroadcast(String folder) throws LifecycleException {
        tomcat.setBaseDir(folder);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        StandardContext context = (StandardContext) tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), null);
        context.addApplicationLifecycleListener(new Deployment());
        Tomcat.addServlet(context, "default", new DefaultServlet()); // without any, no filter is asked
        context.addServletMappingDecoded("/", "default");
        tomcat.start();
    }

    /** Writes it to every line, each by a thread of its own, and does not wait for anybody. */
    public void tell(String text) {
        for (Session line : lines) {
            writers.execute(() -> write(line, text));
        }
    }

    /** Opens a line that hears what is told. */
    public void listen(HttpClient http, Listener listener) throws Exception {
        http.newWebSocketBuilder().buildAsync(address(), new Pushed(listener)).get();
    }

    /** Opens a line that nobody reads from. */
    public Stalled stalled() throws IOException {
        return new Stalled(address(), "", "http://127.0.0.1");
    }

    public int lines() {
        return lines.size();
    }

    @Override
    public void close() throws LifecycleException {
        writers.shutdownNow();
        tomcat.stop();
        tomcat.destroy();
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + PATH);
    }

    private static void write(Session line, String text) {
        try {
            synchronized (line) {
                line.getBasicRemote().sendText(text);
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever stalls for too long is cut off, here as there.
        }
    }

    /** Makes the endpoint known once the server's part for such lines is there. */
    private final class Deployment implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServerContainer container = (ServerContainer)
                    event.getServletContext().getAttribute("jakarta.websocket.server.ServerContainer");
            try {
                container.addEndpoint(ServerEndpointConfig.Builder.create(Line.class, PATH)
                        .configurator(new Lines())
                        .build());
            } catch (DeploymentException refused) {
                throw new UncheckedIOException(new IOException(refused));
            }
        }
    }

    private final class Lines extends ServerEndpointConfig.Configurator {

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Line(lines));
        }
    }

    /** One line. */
    private static final class Line extends Endpoint {

        private final Set<Session> lines;

        Line(Set<Session> lines) {
            this.lines = lines;
        }

        @Override
        public void onOpen(Session session, EndpointConfig configuration) {
            lines.add(session);
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            lines.remove(session);
        }
    }
}
