package app.atalaya.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A MySQL server of our own: unpacked by the build under {@code atalaya.test.mysql-home}, with an empty data folder, on a free port of
 * the loopback interface, gone when this JVM ends.
 */
public final class MySqlServer {

    public static final String USER = "root";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final Path data;
    private final int port;

    private MySqlServer(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    /** The one that all tests of this JVM use; tuned for throw-away data. */
    static MySqlServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server with these further options, and stops it when the JVM ends. */
    public static MySqlServer start(String name, String... options) {
        Path home = Path.of(System.getProperty("atalaya.test.mysql-home", "target/mysql"))
                .toAbsolutePath();
        Path data =
                Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        try {
            MySqlServer server = new MySqlServer(home, data, freePort());
            server.initialise();
            server.run(options);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL does not start from " + home, e);
        }
    }

    /** Makes the schema anew and answers its JDBC address. */
    public String freshSchema(String name) {
        try (Connection connection = DriverManager.getConnection(url(""), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema " + name, e);
        }
    }

    private void initialise() throws IOException {
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data.getParent());
        Path server = home.resolve("bin/mysqld");
        if (!server.toFile().setExecutable(true)) {
            throw new IOException("no MySQL server at " + server);
        }
        Process process = launch("initialise", "--initialize-insecure");
        if (!waitFor(process) || process.exitValue() != 0) {
            throw new IOException("MySQL did not initialise:\n" + Files.readString(log("initialise")));
        }
    }

    private void run(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--pid-file=mysql.pid",
                "--socket=mysql.sock")); // relative to the data folder: the whole path would be too long for a socket
        all.addAll(Arrays.asList(options));
        Process process = launch("server", all.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (SQLException problem = problem(); problem != null; problem = problem()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("MySQL did not come up:\n" + Files.readString(log("server")), problem);
            }
            pause();
        }
    }

    private Process launch(String log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("lib/private").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(log(log).toFile())
                .start();
    }

    /** What stands against a connection; null once there is one. */
    private @Nullable SQLException problem() {
        try (Connection connection = DriverManager.getConnection(url(""), USER, "")) {
            return connection.isValid(1) ? null : new SQLException("not valid");
        } catch (SQLException problem) {
            return problem;
        }
    }

    private void stop(Process process) {
        process.destroy();
        if (!waitFor(process)) {
            process.destroyForcibly();
        }
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            // It lies under target: the next clean takes it away.
        }
    }

    private Path log(String name) {
        return data.resolveSibling(data.getFileName() + "-" + name + ".log");
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Shared {

        static final MySqlServer SERVER =
                start("mysql-data", "--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite");
    }
}
