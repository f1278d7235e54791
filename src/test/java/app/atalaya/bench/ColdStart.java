package app.atalaya.bench;

import app.atalaya.testing.MySqlServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From the start of the process to the first login page served, on a migrated MySQL, against a bare Boot and Vaadin with a login page:
 * jar against jar, each as Boot's plugin packs it, the same JVM without flags. And, for what people wait for, as the image delivers the
 * application: unpacked and with a cache of classes (docker/Dockerfile), against the same plain jar.
 */
final class ColdStart {

    private static final Path JAR = Path.of(System.getProperty("atalaya.jar", "target/atalaya.jar"));
    private static final Path FOLDER = Path.of("target", "bench", "start");
    private static final String SIGN_IN = "/login";
    private static final String READY = "/actuator/health/readiness";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> database;

    ColdStart(BenchApplication migrated) {
        database = List.of(
                "--spring.profiles.active=mysql",
                "--spring.datasource.url=" + migrated.url(),
                "--spring.datasource.username=" + MySqlServer.USER,
                "--spring.datasource.password=",
                "--atalaya.intake.folder=imports");
    }

    void measure() throws Exception {
        Path skeleton = skeleton();
        Rounds.compare("start.cold", "ms", () -> start(JAR, database), () -> start(skeleton, List.of()));
    }

    void measureDelivered() throws Exception {
        Path skeleton = skeleton();
        Path delivered = unpacked();
        String cache = delivered.resolveSibling("atalaya.aot").toAbsolutePath().toString();
        startUntil(READY, delivered, database, "-XX:AOTCacheOutput=" + cache);
        Rounds.compare(
                "start.cold.delivered",
                "ms",
                () -> start(delivered, database, "-XX:AOTMode=on", "-XX:AOTCache=" + cache),
                () -> start(skeleton, List.of()));
    }

    /** A jar that does not start says so here, not after a round of the other. */
    private static Path skeleton() throws Exception {
        Files.createDirectories(FOLDER);
        Path skeleton = Skeleton.build(JAR, FOLDER);
        start(skeleton, List.of());
        return skeleton;
    }

    private static Path unpacked() throws Exception {
        Path folder = FOLDER.resolve("unpacked");
        Process unpacking = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toAbsolutePath().toString())
                .inheritIO()
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("cannot be unpacked: " + JAR);
        }
        return folder.resolve(JAR.getFileName());
    }

    private static double start(Path jar, List<String> arguments, String... options) throws Exception {
        return startUntil(SIGN_IN, jar, arguments, options);
    }

    private static double startUntil(String page, Path jar, List<String> arguments, String... options)
            throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar", jar.toAbsolutePath().toString(), "--server.port=" + port, "--server.address=127.0.0.1"));
        command.addAll(arguments);
        Path log = FOLDER.resolve(jar.getFileName() + ".log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitPage(port, page, process, log);
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitPage(int port, String page, Process process, Path log) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!served(client, request)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "ended with " + process.exitValue() + ":\n" + Files.readString(log));
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not there: " + page + "\n" + Files.readString(log));
                }
                Thread.sleep(10);
            }
        }
    }

    private static boolean served(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
