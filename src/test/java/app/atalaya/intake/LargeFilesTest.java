package app.atalaya.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvFormat.DateOrder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a large file through reading and translating, without a database. */
class LargeFilesTest {

    private static final List<String> HEADER = List.of("usage_id", "account_id", "usage_date", "usage_count");
    private static final ColumnMapping MAPPING = new ColumnMapping(
            new CsvFormat("UTF-8", ',', '.', DateOrder.ISO),
            HEADER,
            Map.of("externalId", 0, "account", 1, "at", 2, "quantity", 3),
            Map.of());
    private static final List<ImportField> FIELDS = List.of(
            ImportField.of("externalId", ImportField.Type.TEXT, false),
            ImportField.of("account", ImportField.Type.TEXT, true),
            ImportField.of("at", ImportField.Type.MOMENT, true),
            ImportField.of("quantity", ImportField.Type.NUMBER, false));

    @TempDir
    Path folder = Path.of("");

    @Test
    void oneBadRowOfAHundredThousandIsTheOnlyOneRefused() throws IOException {
        Path file = write(100_000, 77_777);
        AtomicInteger good = new AtomicInteger();
        AtomicInteger badRow = new AtomicInteger();

        pass(file).run(batch -> {
            batch.rows().forEach(row -> {
                if (row.isGood()) {
                    good.incrementAndGet();
                } else {
                    badRow.set(row.problems().getFirst().row());
                }
            });
            return true;
        });

        assertThat(good.get()).isEqualTo(99_999);
        assertThat(badRow.get()).isEqualTo(77_777 + 2);
    }

    @Test
    void fiftyMegabytesPassThroughASmallPartOfTheMemory() throws IOException {
        Path file = write(1_150_000, -1);
        assertThat(Files.size(file)).isGreaterThan(50L << 20);
        AtomicLong rows = new AtomicLong();
        AtomicLong highest = new AtomicLong();
        long before = usedAfterCollection();

        pass(file).run(batch -> {
            if (rows.addAndGet(batch.rows().size()) % 250_000 == 0) {
                highest.accumulateAndGet(usedAfterCollection() - before, Math::max);
            }
            return true;
        });

        assertThat(rows.get()).isEqualTo(1_150_000);
        assertThat(highest.get()).isLessThan(64L << 20);
    }

    private static ImportPass pass(Path file) {
        AmountConversion conversion = new AmountConversion("EUR", Map.of());
        FactRows rows = new FactRows(ImportKind.USAGE, FIELDS, MAPPING, LocalDate.of(2024, 12, 31), conversion);
        return new ImportPass(new CsvFile(file), MAPPING, rows, 5_000);
    }

    private Path write(int rows, int bad) throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADER) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write("usage-key-%08d,account-%06d,2024-03-%02d,%s\n"
                        .formatted(i, i % 500, 1 + i % 28, i == bad ? "many" : String.valueOf(i % 50)));
            }
        }
        return file;
    }

    @SuppressWarnings("SystemGc") // What stays in memory is the question.
    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
