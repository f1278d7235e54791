package app.atalaya.intake;

import app.atalaya.csv.CellException;
import app.atalaya.csv.CsvCells;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads cells as the canonical text of their fields: ISO dates and instants, plain decimals, codes, true and false. */
final class CellReader {

    private static final int SHOWN = 200;

    private final Map<String, ImportField> fields = new LinkedHashMap<>();
    private final CsvCells cells;

    CellReader(List<ImportField> fields, CsvFormat format) {
        fields.forEach(field -> this.fields.put(field.name(), field));
        cells = new CsvCells(format);
    }

    /** Every mapped field of the row; those that cannot be read are missing, and told among the problems. */
    Map<String, String> read(ColumnMapping mapping, CsvRow row, List<RowProblem> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ImportField field : fields.values()) {
            if (mapping.has(field.name())) {
                read(mapping, row, field, values, problems);
            }
        }
        if (row.cells().size() > mapping.header().size()
                && hasMore(row, mapping.header().size())) {
            problems.add(new RowProblem(
                    row.number(),
                    "",
                    "",
                    "intake.problem.extra-cells",
                    List.of(
                            String.valueOf(row.cells().size()),
                            String.valueOf(mapping.header().size()))));
        }
        return values;
    }

    private static boolean hasMore(CsvRow row, int columns) {
        return row.cells().subList(columns, row.cells().size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private void read(
            ColumnMapping mapping,
            CsvRow row,
            ImportField field,
            Map<String, String> values,
            List<RowProblem> problems) {
        String text = mapping.text(row, field.name());
        try {
            if (text.isEmpty() && field.required()) {
                throw new CellException(
                        field.name().equals(ImportFields.ID) ? "intake.problem.no-id" : "intake.problem.missing");
            }
            values.put(field.name(), text.isEmpty() ? "" : read(field, text));
        } catch (CellException wrong) {
            problems.add(problem(mapping, row, field.name(), wrong.messageKey(), wrong.arguments()));
        }
    }

    static RowProblem problem(
            ColumnMapping mapping, CsvRow row, String field, String messageKey, List<String> arguments) {
        String cell = mapping.text(row, field);
        return new RowProblem(
                row.number(),
                mapping.columnName(field),
                cell.length() > SHOWN ? cell.substring(0, SHOWN) : cell,
                messageKey,
                arguments);
    }

    /** @throws CellException if it cannot be read as that */
    String read(ImportField field, String cell) {
        return switch (field.type()) {
            case TEXT -> text(field, cell);
            case NUMBER -> plain(cells.number(cell));
            case DATE -> cells.date(cell).toString();
            case MOMENT -> cells.instant(cell).toString();
            case FLAG -> known(Words.flag(cell), "intake.problem.flag");
            case COUNTRY -> known(Words.country(cell), "intake.problem.country");
            case SEVERITY -> known(Words.severity(cell), "intake.problem.severity");
            case TOUCH -> known(Words.touch(cell), "intake.problem.touch");
            case CHOICE ->
                known(Words.choice(cell, field.options()), "intake.problem.choice", String.join(", ", field.options()));
            case CURRENCY -> currency(cell);
        };
    }

    private String text(ImportField field, String cell) {
        String text = cells.text(cell);
        if (field.name().equals(ImportFields.SUBJECT)) {
            return text;
        }
        if (field.maxLength() > 0 && text.length() > field.maxLength()) {
            throw new CellException(
                    "intake.problem.too-long", String.valueOf(text.length()), String.valueOf(field.maxLength()));
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String known(@Nullable Object value, String messageKey, String... arguments) {
        if (value == null) {
            throw new CellException(messageKey, arguments);
        }
        return value.toString();
    }

    private static String currency(String cell) {
        try {
            return Currency.getInstance(cell.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new CellException("intake.problem.currency");
        }
    }

    static List<RowProblem> none() {
        return new ArrayList<>(0);
    }
}
