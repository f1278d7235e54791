package app.atalaya.csv;

import app.atalaya.csv.CsvFormat.DateOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is written: the letters from all of its bytes, the rest from its first rows. */
final class CsvFormatDetector {

    private static final int ROWS_FOR_SHAPE = 200;
    private static final int ROWS_FOR_DATES = 20_000;
    private static final Pattern LOCAL_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}(?:[ T].*)?");
    private static final Pattern COMMA_DECIMAL =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d+,(?:\\d{1,2}|\\d{4,}))");
    private static final Pattern POINT_DECIMAL =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d+\\.(?:\\d{1,2}|\\d{4,}))");

    private final Path path;

    CsvFormatDetector(Path path) {
        this.path = path;
    }

    CsvFormat detect() {
        CsvFormat unread = new CsvFormat(CsvLetters.of(path), ',', '.', DateOrder.ISO);
        return detectCells(unread.withDelimiter(delimiter(unread)));
    }

    private char delimiter(CsvFormat format) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long score = score(format.withDelimiter(candidate));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** How well the delimiter cuts: the columns of the header, as far as the rows have just as many. */
    private long score(CsvFormat format) {
        try (CsvReader reader = reader(format)) {
            CsvRow header = reader.next();
            if (header == null || header.cells().size() < 2) {
                return 0;
            }
            int columns = header.cells().size();
            int rows = 0;
            int fitting = 0;
            for (CsvRow row = reader.next(); row != null && rows < ROWS_FOR_SHAPE; row = reader.next()) {
                rows++;
                fitting += row.cells().size() == columns ? 1 : 0;
            }
            return rows == 0 ? columns : 1_000L * fitting / rows * columns + columns;
        } catch (CsvFileException wrong) {
            return 0;
        }
    }

    private CsvFormat detectCells(CsvFormat format) {
        int comma = 0;
        int point = 0;
        int dayFirst = 0;
        int monthFirst = 0;
        boolean localDates = false;
        for (String cell : sample(format)) {
            comma += COMMA_DECIMAL.matcher(cell).matches() ? 1 : 0;
            point += POINT_DECIMAL.matcher(cell).matches() ? 1 : 0;
            Matcher date = LOCAL_DATE.matcher(cell);
            if (date.matches()) {
                localDates = true;
                dayFirst += Integer.parseInt(date.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(date.group(2)) > 12 ? 1 : 0;
            }
        }
        return format.withDecimal(decimal(comma, point, format.delimiter()))
                .withDates(dates(localDates, dayFirst, monthFirst));
    }

    private static char decimal(int comma, int point, char delimiter) {
        if (comma == point) {
            return delimiter == ';' ? ',' : '.';
        }
        return comma > point ? ',' : '.';
    }

    private static DateOrder dates(boolean present, int dayFirst, int monthFirst) {
        if (!present) {
            return DateOrder.ISO;
        }
        if (dayFirst == monthFirst) {
            return DateOrder.UNDECIDED;
        }
        return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Cells that may be numbers or dates. */
    private List<String> sample(CsvFormat format) {
        List<String> cells = new ArrayList<>();
        try (CsvReader reader = reader(format)) {
            reader.next();
            CsvRow row = nextOrNull(reader);
            for (int rows = 0; row != null && rows < ROWS_FOR_DATES; rows++) {
                for (String cell : row.cells()) {
                    if (isInteresting(cell)) {
                        cells.add(cell);
                    }
                }
                row = nextOrNull(reader);
            }
        }
        return cells;
    }

    private static boolean isInteresting(String cell) {
        return cell.length() > 2
                && cell.length() < 30
                && (Character.isDigit(cell.charAt(0)) || cell.charAt(0) == '-')
                && cell.chars().anyMatch(c -> c == ',' || c == '.' || c == '/' || c == '-');
    }

    /** What breaks further down is told when the file is really read. */
    private static @Nullable CsvRow nextOrNull(CsvReader reader) {
        try {
            return reader.next();
        } catch (CsvFileException later) {
            return null;
        }
    }

    private CsvReader reader(CsvFormat format) {
        try {
            InputStream in = Files.newInputStream(path);
            return new CsvReader(in, format);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
