package app.atalaya.intake;

import app.atalaya.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that are accounts, contracts or contacts. */
final class RecordRows implements RowTranslator {

    private final ColumnMapping mapping;
    private final CellReader reader;

    RecordRows(List<ImportField> fields, ColumnMapping mapping) {
        this.mapping = mapping;
        reader = new CellReader(fields, mapping.format());
    }

    @Override
    public TranslatedRow translate(CsvRow row) {
        List<RowProblem> problems = new ArrayList<>(0);
        Map<String, String> values = reader.read(mapping, row, problems);
        String id = values.getOrDefault(ImportFields.ID, "");
        values.remove(ImportFields.ID);
        joinNames(values);
        return new TranslatedRow(row, id, values, "", List.of(), problems);
    }

    private static void joinNames(Map<String, String> values) {
        String first = values.remove(ImportFields.FIRST_NAME);
        String last = values.remove(ImportFields.LAST_NAME);
        if (first == null && last == null) {
            return;
        }
        String joined = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        if (values.getOrDefault(ImportFields.NAME, "").isEmpty()) {
            values.put(ImportFields.NAME, joined);
        }
    }
}
