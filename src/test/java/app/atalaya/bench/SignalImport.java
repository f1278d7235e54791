package app.atalaya.bench;

import app.atalaya.intake.ColumnMapping;
import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportKind;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.ImportRun.State;
import app.atalaya.intake.Imports;
import app.atalaya.testing.MySqlServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file of a million rows of product use, from the order to import it until it is done: read, translated, validated, held against what
 * is there, written in order. Against prepared inserts of the same rows in batches, into the same table, empty at the start of both.
 */
final class SignalImport {

    private static final int ROWS = 1_000_000;
    static final int ACCOUNTS = 10_000;
    private static final int BATCH = 1_000;
    private static final int COMMIT = 10_000;
    private static final double HEAP_LIMIT_KB = 64 * 1024.0;
    private static final List<String> FIELDS = List.of("externalId", "account", "at", "quantity", "subject");

    private final BenchApplication application;
    private final Path file = Path.of("target", "bench", "signals.csv");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    SignalImport(BenchApplication application) {
        this.application = application;
    }

    void measure() throws Exception {
        writeFile();
        // Collecting all the time slows an import down: this one does not count as a round.
        Rounds.print("import.signals.heap", "kB", extraHeap(), HEAP_LIMIT_KB);
        Rounds.warm("import.signals", "rows/s", () -> perSecond(imported()), () -> perSecond(inserted()));
    }

    private static double perSecond(double millis) {
        return ROWS * 1000.0 / millis;
    }

    private double imported() throws Exception {
        empty();
        Imports imports = application.bean(Imports.class);
        long id = application.as(BenchApplication.IMPORTER, () -> checked(imports));
        double millis = Rounds.millis(() -> {
            application.as(BenchApplication.IMPORTER, () -> imports.commit(id));
            await(imports, id, State.DONE);
        });
        ImportRun run = application.as(BenchApplication.IMPORTER, () -> imports.find(id));
        if (run.created() != ROWS) {
            throw new IllegalStateException("imported " + run);
        }
        return millis;
    }

    /** The upload and its dry run, which a person waits for before they order the import; not part of the figure. */
    private long checked(Imports imports) {
        long id;
        try (InputStream content = Files.newInputStream(file)) {
            id = imports.upload(ImportKind.USAGE, "signals.csv", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ColumnMapping mapping = imports.find(id).mapping();
        for (int column = 0; column < FIELDS.size(); column++) {
            mapping = mapping.assign(column, FIELDS.get(column));
        }
        application.bean(ImportColumns.class).assign(id, mapping);
        imports.check(id);
        await(imports, id, State.CHECKED);
        return id;
    }

    private void await(Imports imports, long id, State state) {
        ImportRun run = application.as(BenchApplication.IMPORTER, () -> imports.find(id));
        while (run.state() != state) {
            if (run.failureKey() != null) {
                throw new IllegalStateException("the import stopped: " + run);
            }
            pause();
            run = application.as(BenchApplication.IMPORTER, () -> imports.find(id));
        }
    }

    private double inserted() throws Exception {
        empty();
        return Rounds.millis(this::insert);
    }

    private void insert() throws SQLException {
        try (Connection connection = connect("&rewriteBatchedStatements=true&connectionTimeZone=UTC");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into account_signal (kind, account_id,"
                                + " occurred_at, id, quantity, source, external_id, subject) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int row = 0; row < ROWS; row++) {
                insert.setString(1, "USAGE");
                insert.setLong(2, 1 + account(row));
                insert.setObject(3, day(row).atStartOfDay());
                insert.setLong(4, row);
                insert.setDouble(5, row % 200);
                insert.setString(6, "csv");
                insert.setString(7, "U" + row);
                insert.setString(8, "reports");
                insert.addBatch();
                if ((row + 1) % BATCH == 0) {
                    insert.executeBatch();
                }
                if ((row + 1) % COMMIT == 0) {
                    connection.commit();
                }
            }
        }
    }

    /** What the import keeps in memory at its worst, beyond what was there before: the heap after collections, a few times a second. */
    private double extraHeap() throws Exception {
        long before = heap();
        AtomicLong most = new AtomicLong(before);
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(heap(), Math::max);
                pause();
            }
        });
        imported();
        watch.interrupt();
        watch.join();
        return (most.get() - before) / 1024.0;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void writeFile() throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,account_id,date,quantity,feature\n");
            for (int row = 0; row < ROWS; row++) {
                out.write("U" + row + ",B" + "%06d".formatted(account(row)) + "," + day(row) + "," + row % 200
                        + ",reports\n");
            }
        }
    }

    /** As a product writes them: day by day, every account in some order. */
    private static int account(int row) {
        return (int) (row * 7919L % ACCOUNTS);
    }

    private LocalDate day(int row) {
        return today.minusDays(ROWS / ACCOUNTS - row / ACCOUNTS);
    }

    /** Scores are computed after an import; nothing of that may go on beside the next round. */
    private void empty() throws SQLException {
        try (Connection connection = connect("");
                var sql = connection.createStatement()) {
            sql.execute("delete from health_dirty where claimed_by is null");
            while (isScoring(sql)) {
                pause();
            }
            sql.execute("truncate table account_signal");
        }
    }

    private static boolean isScoring(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from health_dirty")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private Connection connect(String settings) throws SQLException {
        return DriverManager.getConnection(application.url() + settings, MySqlServer.USER, "");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
