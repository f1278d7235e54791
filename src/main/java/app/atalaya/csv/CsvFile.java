package app.atalaya.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table in a text file on disk. */
public final class CsvFile {

    private final Path path;

    public CsvFile(Path path) {
        this.path = path;
    }

    /**
     * How the file is written, as far as its content tells.
     *
     * @throws CsvFileException if it is empty or no text table
     */
    public CsvFormat detect() {
        return new CsvFormatDetector(path).detect();
    }

    /**
     * The header and the first rows.
     *
     * @throws CsvFileException if the table has no rows, or two columns of the same name
     */
    public Preview preview(CsvFormat format, int rows) {
        try (Rows reader = open(format)) {
            List<CsvRow> first = new ArrayList<>();
            for (CsvRow row = reader.next(); row != null && first.size() < rows; row = reader.next()) {
                first.add(row);
            }
            if (first.isEmpty()) {
                throw new CsvFileException("csv.no-rows");
            }
            return new Preview(reader.header(), first);
        }
    }

    /** Opens the file behind its header. */
    public Rows open(CsvFormat format) {
        return new Rows(path, format);
    }

    public long size() {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The first rows of a table. */
    public record Preview(List<String> header, List<CsvRow> rows) {}

    /** The rows of a file, one after the other. */
    public static final class Rows implements AutoCloseable {

        private final CountingStream bytes;
        private final CsvReader reader;
        private final List<String> header;

        private Rows(Path path, CsvFormat format) {
            try {
                bytes = new CountingStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            reader = new CsvReader(bytes, format);
            CsvRow first = reader.next();
            if (first == null) {
                throw new CsvFileException("csv.empty");
            }
            header = first.cells();
            refuseDuplicates();
        }

        private void refuseDuplicates() {
            Set<String> seen = new HashSet<>();
            for (String name : header) {
                if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new CsvFileException("csv.duplicate-header", name);
                }
            }
        }

        public List<String> header() {
            return header;
        }

        /** The next row that holds anything, or null at the end. */
        public @org.jspecify.annotations.Nullable CsvRow next() {
            return reader.next();
        }

        public long bytesRead() {
            return bytes.count;
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private static final class CountingStream extends FilterInputStream {

        private volatile long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread reads the file; others only look at how far it is.
        private void add(int read) {
            count += read;
        }
    }
}
