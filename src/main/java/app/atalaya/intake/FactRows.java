package app.atalaya.intake;

import app.atalaya.csv.CellException;
import app.atalaya.csv.CsvRow;
import app.atalaya.feed.FactRules;
import app.atalaya.intake.TranslatedRow.Fact;
import app.atalaya.signal.SignalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are facts about accounts; a support case is up to three of them. */
final class FactRows implements RowTranslator {

    private static final int SUBJECT_LENGTH = 160;
    private static final int USUAL_SEVERITY = 2;

    private final ImportKind kind;
    private final ColumnMapping mapping;
    private final CellReader reader;
    private final LocalDate today;
    private final AmountConversion conversion;

    FactRows(
            ImportKind kind,
            List<ImportField> fields,
            ColumnMapping mapping,
            LocalDate today,
            AmountConversion conversion) {
        this.kind = kind;
        this.mapping = mapping;
        this.today = today;
        this.conversion = conversion;
        reader = new CellReader(fields, mapping.format());
    }

    @Override
    public TranslatedRow translate(CsvRow row) {
        List<RowProblem> problems = new ArrayList<>(0);
        Map<String, String> values = reader.read(mapping, row, problems);
        List<Fact> facts = new ArrayList<>(1);
        if (problems.isEmpty()) {
            Row read = new Row(row, values, problems);
            if (kind == ImportKind.CASES) {
                supportCase(read, facts);
            } else {
                single(read, facts);
            }
        }
        return new TranslatedRow(
                row,
                values.getOrDefault(ImportFields.ID, ""),
                Map.of(),
                values.getOrDefault(ImportFields.ACCOUNT, ""),
                facts,
                problems);
    }

    private void single(Row row, List<Fact> facts) {
        Instant at = row.moment(ImportFields.AT);
        double quantity = row.number(kind == ImportKind.INTERACTIONS ? ImportFields.TOUCH : ImportFields.QUANTITY, 1);
        if (kind == ImportKind.CHURN && row.isEmpty(ImportFields.QUANTITY)) {
            quantity = 0;
        }
        if (at == null) {
            return;
        }
        switch (kind) {
            case USAGE -> row.add(facts, SignalKind.USAGE, at, quantity, ImportFields.QUANTITY);
            case NPS -> row.add(facts, SignalKind.NPS, at, quantity, ImportFields.QUANTITY);
            case CSAT -> row.add(facts, SignalKind.CSAT, at, quantity, ImportFields.QUANTITY);
            case ENGAGEMENT -> row.add(facts, SignalKind.ENGAGEMENT, at, quantity, ImportFields.QUANTITY);
            case INVOICES -> row.addAmount(facts, SignalKind.INVOICE, at, quantity);
            case PAYMENTS -> row.addAmount(facts, SignalKind.PAYMENT, at, quantity);
            case INTERACTIONS -> row.add(facts, SignalKind.INTERACTION, at, quantity, ImportFields.TOUCH);
            case CHURN -> row.add(facts, SignalKind.CHURN, at, quantity, ImportFields.QUANTITY);
            default -> throw new IllegalStateException(kind + " is no file of facts");
        }
    }

    private void supportCase(Row row, List<Fact> facts) {
        Instant opened = row.moment(ImportFields.AT);
        Instant closed = row.moment(ImportFields.CLOSED);
        if (opened == null || !row.problems.isEmpty()) {
            return;
        }
        if (closed != null && closed.isBefore(opened)) {
            row.problem(ImportFields.CLOSED, new CellException("intake.problem.closed-before-opened"));
            return;
        }
        double severity = row.number(ImportFields.SEVERITY, USUAL_SEVERITY);
        row.add(facts, SignalKind.CASE_OPENED, opened, severity, ImportFields.SEVERITY);
        if (closed != null) {
            row.add(facts, SignalKind.CASE_CLOSED, closed, severity, ImportFields.SEVERITY);
        }
        if (!row.isEmpty(ImportFields.SATISFACTION)) {
            double answer = row.number(ImportFields.SATISFACTION, 0);
            row.add(facts, SignalKind.CSAT, closed == null ? opened : closed, answer, ImportFields.SATISFACTION);
        }
    }

    /** One row on its way from texts to facts. */
    private final class Row {

        private final CsvRow raw;
        private final Map<String, String> values;
        private final List<RowProblem> problems;

        Row(CsvRow raw, Map<String, String> values, List<RowProblem> problems) {
            this.raw = raw;
            this.values = values;
            this.problems = problems;
        }

        boolean isEmpty(String field) {
            return values.getOrDefault(field, "").isEmpty();
        }

        double number(String field, double otherwise) {
            return isEmpty(field) ? otherwise : Double.parseDouble(values.getOrDefault(field, ""));
        }

        /** Null where there is none, and where it is not acceptable. */
        @Nullable
        Instant moment(String field) {
            if (isEmpty(field)) {
                return null;
            }
            Instant at = Instant.parse(values.getOrDefault(field, ""));
            try {
                FactRules.checkMoment(at, today);
                return at;
            } catch (CellException wrong) {
                problem(field, wrong);
                return null;
            }
        }

        void addAmount(List<Fact> facts, SignalKind signalKind, Instant at, double amount) {
            try {
                double converted = conversion.toReporting(amount, values.getOrDefault(ImportFields.CURRENCY, ""), at);
                add(facts, signalKind, at, converted, ImportFields.QUANTITY);
            } catch (CellException unknown) {
                problem(ImportFields.CURRENCY, unknown);
            }
        }

        void add(List<Fact> facts, SignalKind signalKind, Instant at, double quantity, String field) {
            Integer scale = signalKind == SignalKind.CSAT || signalKind == SignalKind.NPS ? scale(signalKind) : null;
            try {
                FactRules.checkQuantity(signalKind, quantity, scale);
                facts.add(new Fact(signalKind, at, quantity, scale, subject()));
            } catch (CellException wrong) {
                problem(field, wrong);
            }
        }

        private int scale(SignalKind signalKind) {
            return signalKind == SignalKind.NPS ? 10 : (int) number(ImportFields.SCALE, 5);
        }

        private @Nullable String subject() {
            String subject = values.getOrDefault(ImportFields.SUBJECT, "");
            if (subject.isEmpty()) {
                return null;
            }
            return subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
        }

        void problem(String field, CellException wrong) {
            problems.add(CellReader.problem(mapping, raw, field, wrong.messageKey(), wrong.arguments()));
        }
    }
}
