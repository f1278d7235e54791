package app.atalaya.intake;

import app.atalaya.csv.CellException;
import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** Guesses from the headers, and from what stands below them, which column holds what. A person confirms it. */
final class MappingGuess {

    private static final Properties NAMES = names();

    private MappingGuess() {}

    static ColumnMapping guess(ImportKind kind, List<ImportField> fields, CsvFormat format, CsvFile.Preview preview) {
        List<String> header = preview.header();
        List<String> plain = header.stream().map(Words::plain).toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        CellReader reader = new CellReader(fields, format);
        for (ImportField field : fields) {
            synonyms(kind, field.name()).stream()
                    .flatMap(name -> IntStream.range(0, plain.size())
                            .filter(column -> plain.get(column).equals(name))
                            .boxed())
                    .filter(column -> !columns.containsValue(column))
                    .filter(column -> fits(reader, field, preview.rows(), column))
                    .findFirst()
                    .ifPresent(column -> columns.put(field.name(), column));
        }
        if (columns.containsKey(ImportFields.LAST_NAME) && !columns.containsKey(ImportFields.FIRST_NAME)) {
            Optional.ofNullable(columns.remove(ImportFields.NAME))
                    .ifPresent(column -> columns.put(ImportFields.FIRST_NAME, column));
        }
        return new ColumnMapping(format, header, columns, defaults(kind, columns));
    }

    private static List<String> synonyms(ImportKind kind, String field) {
        String names = NAMES.getProperty(kind.code() + "." + field, NAMES.getProperty(field, ""));
        return List.of(names.split(","));
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream in = MappingGuess.class.getResourceAsStream("column-names.properties")) {
            names.load(Objects.requireNonNull(in));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** At least half of the cells that hold anything can be read as the field. */
    private static boolean fits(CellReader reader, ImportField field, List<CsvRow> rows, int column) {
        int filled = 0;
        int fitting = 0;
        for (CsvRow row : rows) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                filled++;
                fitting += canRead(reader, field, cell) ? 1 : 0;
            }
        }
        return fitting * 2 >= filled;
    }

    private static boolean canRead(CellReader reader, ImportField field, String cell) {
        try {
            reader.read(field, cell);
            return true;
        } catch (CellException unfit) {
            // Those are mistakes of a value, not of the column.
            return List.of("csv.undecided-date", "csv.formula", "csv.decimal-comma", "csv.decimal-point")
                    .contains(unfit.messageKey());
        }
    }

    private static Map<String, String> defaults(ImportKind kind, Map<String, Integer> columns) {
        boolean rated = kind == ImportKind.CSAT || kind == ImportKind.CASES;
        return rated && !columns.containsKey(ImportFields.SCALE) ? Map.of(ImportFields.SCALE, "5") : Map.of();
    }
}
