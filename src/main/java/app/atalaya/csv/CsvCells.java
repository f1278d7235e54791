package app.atalaya.csv;

import app.atalaya.csv.CsvFormat.DateOrder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the cells of a file mean, in the file's own way of writing. */
public final class CsvCells {

    private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?");
    private static final Pattern PHONE = Pattern.compile("\\+[\\d ()./-]+");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private final CsvFormat format;

    public CsvCells(CsvFormat format) {
        this.format = format;
    }

    /**
     * A text; an apostrophe that marks it as one is taken off.
     *
     * @throws CellException if a spreadsheet would take it for a formula
     */
    public String text(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
        if (first == '\'' && cell.length() > 1 && "=+-@'".indexOf(cell.charAt(1)) >= 0) {
            return cell.substring(1);
        }
        if (first == '='
                || first == '@'
                || (first == '+' && !PHONE.matcher(cell).matches())
                || isFormulaByMinus(cell)) {
            throw new CellException("csv.formula");
        }
        return cell;
    }

    private static boolean isFormulaByMinus(String cell) {
        return cell.charAt(0) == '-'
                && cell.length() > 1
                && !Character.isDigit(cell.charAt(1))
                && !Character.isWhitespace(cell.charAt(1));
    }

    /** A number, thousands and currency signs left out. */
    public BigDecimal number(String cell) {
        String bare = cell.isEmpty() || Character.isDigit(cell.charAt(cell.length() - 1)) && isPlain(cell)
                ? cell
                : cell.replaceAll("[\\s\u00a0\u202f€$£]", "").replace('\u2212', '-');
        boolean comma = format.decimal() == ',';
        if ((comma ? WITH_COMMA : WITH_POINT).matcher(bare).matches()) {
            return new BigDecimal(comma ? bare.replace(".", "").replace(',', '.') : bare.replace(",", ""));
        }
        if ((comma ? WITH_POINT : WITH_COMMA).matcher(bare).matches()) {
            throw new CellException(comma ? "csv.decimal-comma" : "csv.decimal-point", cell);
        }
        if (!cell.isEmpty() && "=+@".indexOf(cell.charAt(0)) >= 0 || isFormulaLike(cell)) {
            throw new CellException("csv.formula");
        }
        throw new CellException("csv.not-a-number");
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isFormulaLike(String cell) {
        return !cell.isEmpty() && isFormulaByMinus(cell);
    }

    /** A day; a time behind it is left out. */
    public LocalDate date(String cell) {
        int blank = blank(cell);
        return blank < 0 ? day(cell) : LocalDate.ofInstant(instant(cell), ZoneOffset.UTC);
    }

    /** A moment; without an offset it is UTC, without a time it is the start of the day. */
    public Instant instant(String cell) {
        int blank = blank(cell);
        if (blank < 0) {
            return day(cell).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String time = cell.substring(blank + 1).strip();
        if (time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0) {
            return zoned(cell);
        }
        return day(cell.substring(0, blank)).atTime(time(time)).toInstant(ZoneOffset.UTC);
    }

    private static int blank(String cell) {
        int blank = cell.indexOf(' ');
        return blank >= 0 ? blank : cell.indexOf('T');
    }

    private static Instant zoned(String cell) {
        try {
            return OffsetDateTime.parse(cell.replace(' ', 'T')).toInstant();
        } catch (DateTimeException wrong) {
            throw new CellException("csv.not-a-date");
        }
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                return LocalTime.of(
                        Integer.parseInt(time.group(1)),
                        Integer.parseInt(time.group(2)),
                        time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
            }
        } catch (DateTimeException none) {
            throw new CellException("csv.no-such-date");
        }
        throw new CellException("csv.not-a-date");
    }

    private LocalDate day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher local = LOCAL.matcher(text);
        if (local.matches() && format.dates() != DateOrder.UNDECIDED) {
            return format.dates() == DateOrder.MONTH_FIRST
                    ? day(local.group(3), local.group(1), local.group(2))
                    : day(local.group(3), local.group(2), local.group(1));
        }
        throw new CellException(local.matches() ? "csv.undecided-date" : "csv.not-a-date");
    }

    private static LocalDate day(String year, String month, String day) {
        int yearNumber = Integer.parseInt(year);
        if (yearNumber < 1900 || yearNumber > 2200) {
            throw new CellException("csv.absurd-year");
        }
        try {
            return LocalDate.of(yearNumber, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            throw new CellException("csv.no-such-date");
        }
    }
}
