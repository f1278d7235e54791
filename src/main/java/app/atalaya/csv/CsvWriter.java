package app.atalaya.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table that spreadsheets read as text: what they would take for a formula gets an apostrophe in front, which
 * {@link CsvCells#text} takes off again.
 */
public final class CsvWriter implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*");

    private final CSVPrinter printer;

    /** Starts with a byte order mark, so that spreadsheets see the accents. */
    public CsvWriter(Writer out, char delimiter) {
        try {
            out.write('\ufeff');
            printer = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get().print(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvWriter::safe).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text as a cell that no spreadsheet computes. */
    public static String safe(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        return "=+-@'\t\r\u0000".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
