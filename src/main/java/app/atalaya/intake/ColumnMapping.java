package app.atalaya.intake;

import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: its format, which column holds which field, and what stands in for columns that it lacks.
 *
 * @param header the names of the columns, empty where one has none
 * @param columns the column (from 0) of each mapped field, by field name
 * @param defaults a value for the whole file, by field name; counts where the cell is empty too
 */
public record ColumnMapping(
        CsvFormat format, List<String> header, Map<String, Integer> columns, Map<String, String> defaults)
        implements Serializable {

    /** The text of the field in the row, or what stands in for it; empty where there is neither. */
    String text(CsvRow row, String field) {
        Integer column = columns.get(field);
        String cell = column == null ? "" : row.cell(column);
        return cell.isEmpty() ? defaults.getOrDefault(field, "") : cell;
    }

    boolean has(String field) {
        return columns.containsKey(field) || defaults.containsKey(field);
    }

    /** What people call the field: the name of its column, else its own. */
    String columnName(String field) {
        Integer column = columns.get(field);
        return column == null || column >= header.size() ? "" : header.get(column);
    }

    /** The field that a column holds, or null. */
    public @Nullable String fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The same with this column holding that field and nothing else; null: not imported. */
    public ColumnMapping assign(int column, @Nullable String field) {
        Map<String, Integer> changed = new LinkedHashMap<>(columns);
        changed.values().removeIf(mapped -> mapped == column);
        if (field != null) {
            changed.put(field, column);
        }
        return new ColumnMapping(format, header, changed, defaults);
    }

    public ColumnMapping withDefault(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(defaults);
        if (value.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new ColumnMapping(format, header, columns, changed);
    }

    public ColumnMapping withFormat(CsvFormat other) {
        return new ColumnMapping(other, header, columns, defaults);
    }
}
