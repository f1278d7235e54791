package app.atalaya.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the sixty customers. */
final class DemoAccounts {

    private static final String FILE = "/demo/accounts.csv";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private DemoAccounts() {}

    /** Parents stand before their subsidiaries. */
    static List<DemoAccount> all() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(DemoAccounts.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).stream().map(DemoAccounts::account).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoAccount account(CSVRecord row) {
        String parent = row.get("parent");
        return new DemoAccount(
                row.get("id"),
                row.get("name"),
                row.get("industry"),
                row.get("city"),
                row.get("country"),
                row.get("segment"),
                row.get("type"),
                number(row, "tier"),
                row.get("owner"),
                row.get("team").isEmpty() ? List.of() : List.of(row.get("team").split(",")),
                parent.isEmpty() ? null : parent,
                number(row, "months"),
                number(row, "arr") * 1_000.0,
                number(row, "renews"),
                number(row, "growth"),
                number(row, "strategic"),
                Story.valueOf(row.get("story")),
                row.get("note"));
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
