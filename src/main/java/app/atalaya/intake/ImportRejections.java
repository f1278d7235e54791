package app.atalaya.intake;

import app.atalaya.csv.CsvWriter;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows that an import refuses: counted all, kept for the first ten thousand. */
@Component
class ImportRejections {

    static final int KEPT_ROWS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ARGUMENTS = 600;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ImportRejections(JdbcClient sql, JdbcTemplate jdbc, JsonMapper json) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.json = json;
    }

    void clear(long run) {
        sql.sql("delete from import_rejection where run_id = ?").param(run).update();
    }

    /** Keeps those of the rows that have problems, as long as there is room, and says how many have. */
    int keep(long run, List<TranslatedRow> rows, int alreadyKept) {
        List<TranslatedRow> bad = rows.stream().filter(row -> !row.isGood()).toList();
        List<Object[]> parameters = new ArrayList<>();
        bad.stream()
                .limit(Math.max(0, KEPT_ROWS - alreadyKept))
                .forEach(row -> parameters.addAll(parameters(run, row)));
        if (!parameters.isEmpty()) {
            jdbc.batchUpdate("insert into import_rejection values (?,?,?,?,?,?,?,?,?)", parameters);
        }
        return bad.size();
    }

    private List<Object[]> parameters(long run, TranslatedRow row) {
        List<Object[]> parameters = new ArrayList<>();
        int position = 0;
        for (RowProblem problem : row.problems()) {
            parameters.add(new @Nullable Object[] {
                run,
                problem.row(),
                position,
                shortened(row.label(), LONGEST_NAME),
                shortened(problem.column(), LONGEST_NAME),
                shortened(problem.cell(), LONGEST_NAME),
                problem.messageKey(),
                arguments(problem.arguments()),
                position++ == 0 ? json.writeValueAsString(row.raw().cells()) : null
            });
        }
        return parameters;
    }

    private String arguments(List<String> arguments) {
        String all = json.writeValueAsString(arguments);
        return all.length() <= LONGEST_ARGUMENTS
                ? all
                : json.writeValueAsString(arguments.stream()
                        .map(one -> shortened(one, 80))
                        .limit(4)
                        .toList());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    List<RejectedRow> page(long run, int offset, int limit) {
        return sql.sql(
                        "select * from import_rejection where run_id = ? order by row_number_in_file, position_in_row limit ? offset ?")
                .params(run, limit, offset)
                .query(this::rejected)
                .list();
    }

    int count(long run) {
        return sql.sql("select count(*) from import_rejection where run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    int keptRows(long run) {
        return sql.sql("select count(*) from import_rejection where run_id = ? and position_in_row = 0")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /** The refused rows as they stood in the file, and in a last column what is wrong with each. */
    void write(ImportRun run, Writer out, String reasonHeader, Function<RowProblem, String> message) {
        try (CsvWriter csv = new CsvWriter(out, run.mapping().format().delimiter())) {
            List<String> header = new ArrayList<>(run.mapping().header());
            header.add(reasonHeader);
            csv.row(header);
            for (int row = 0, size = 500; ; row += size) {
                List<Refused> page = refused(run.id(), row, size);
                page.forEach(refused -> csv.row(refused.with(header.size() - 1, reasons(run.id(), refused, message))));
                if (page.size() < size) {
                    return;
                }
            }
        }
    }

    private String reasons(long run, Refused refused, Function<RowProblem, String> message) {
        return sql
                .sql(
                        "select * from import_rejection where run_id = ? and row_number_in_file = ? order by position_in_row")
                .params(run, refused.row())
                .query(this::rejected)
                .list()
                .stream()
                .map(rejected -> (rejected.problem().column().isEmpty()
                                ? ""
                                : rejected.problem().column() + ": ")
                        + message.apply(rejected.problem()))
                .collect(Collectors.joining(" · "));
    }

    private List<Refused> refused(long run, int offset, int limit) {
        return sql.sql("select row_number_in_file, cells from import_rejection where run_id = ? and position_in_row = 0"
                        + " order by row_number_in_file limit ? offset ?")
                .params(run, limit, offset)
                .query((row, n) ->
                        new Refused(row.getInt(1), List.of(json.readValue(row.getString(2), String[].class))))
                .list();
    }

    private RejectedRow rejected(ResultSet row, int number) throws SQLException {
        String arguments = row.getString("message_arguments");
        return new RejectedRow(
                row.getString("record_name"),
                new RowProblem(
                        row.getInt("row_number_in_file"),
                        row.getString("column_name"),
                        row.getString("cell"),
                        row.getString("message_key"),
                        arguments == null ? List.of() : Arrays.asList(json.readValue(arguments, String[].class))));
    }

    private record Refused(int row, List<String> cells) {

        List<String> with(int columns, String reason) {
            List<String> all = new ArrayList<>(cells);
            while (all.size() < columns) {
                all.add("");
            }
            all.add(reason);
            return all;
        }
    }
}
