package app.atalaya.intake;

import app.atalaya.csv.CsvRow;
import app.atalaya.signal.SignalKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read.
 *
 * @param raw the row as it stands in the file, to hand it back if it is refused
 * @param id the record's name in the other system
 * @param values canonical text by field, of rows that become accounts, contracts or contacts
 * @param account how a row of facts names its account
 * @param facts what the row says of the account
 * @param problems why it cannot be taken; grows as checks go on
 */
record TranslatedRow(
        CsvRow raw,
        String id,
        Map<String, String> values,
        String account,
        List<Fact> facts,
        List<RowProblem> problems) {

    /** A signal that does not know its account yet. */
    record Fact(
            SignalKind kind,
            Instant at,
            double quantity,
            @Nullable Integer scale,
            @Nullable String subject) {}

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Tells two rows of the same id apart. */
    int contentHash() {
        return Objects.hash(values, account, facts);
    }

    TranslatedRow named(String other) {
        return new TranslatedRow(raw, other, values, account, facts, problems);
    }

    /** What people recognise the row by, next to its number. */
    String label() {
        String name = values.get(ImportFields.NAME);
        return name == null || name.isEmpty() ? (id.isEmpty() ? account : id) : name;
    }
}
