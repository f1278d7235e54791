package app.atalaya.csv;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row; holds no more than one row, and refuses rows that would not fit. */
public final class CsvReader implements AutoCloseable {

    public static final int MAX_COLUMNS = 500;
    private static final int MAX_ROW_LENGTH = 500_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final LimitedReader limited;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int number;

    public CsvReader(InputStream in, CsvFormat format) {
        limited = new LimitedReader(decode(in, format.letters()));
        try {
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(format.delimiter())
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .get()
                    .parse(limited);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        records = parser.iterator();
    }

    private static Reader decode(InputStream in, String letters) {
        return new BufferedReader(new InputStreamReader(
                in,
                Charset.forName(letters)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** The next row that holds anything, or null at the end. */
    public @Nullable CsvRow next() {
        while (advance()) {
            CSVRecord record = records.next();
            number++;
            if (record.size() > MAX_COLUMNS) {
                throw new CsvFileException("csv.too-many-columns", number, record.size(), MAX_COLUMNS);
            }
            List<String> cells = cells(record);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                return new CsvRow(number, cells);
            }
        }
        return null;
    }

    private boolean advance() {
        limited.startRow(number + 1);
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw reason(broken);
        }
    }

    /** What stopped the row, as the limit below put it; otherwise the parser stumbled over a quote. */
    private CsvFileException reason(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CsvFileException ours) {
                return ours;
            }
        }
        return new CsvFileException("csv.unclosed-quote", number + 1);
    }

    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            cells.add(clean(cell));
        }
        return cells;
    }

    /** Without the blanks, no-break spaces and byte order mark around it. */
    private static String clean(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == BYTE_ORDER_MARK;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException late) {
            throw new UncheckedIOException(late);
        }
    }

    /** Stops a row that never ends, such as one with a quote that nobody closes, before it fills the memory. */
    private static final class LimitedReader extends FilterReader {

        private int row = 1;
        private long length;

        LimitedReader(Reader in) {
            super(in);
        }

        void startRow(int next) {
            row = next;
            length = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            grow(read);
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            grow(1);
            return read;
        }

        private void grow(int count) throws IOException {
            length += count;
            if (length > MAX_ROW_LENGTH) {
                throw new IOException(new CsvFileException("csv.row-too-long", row));
            }
        }
    }
}
