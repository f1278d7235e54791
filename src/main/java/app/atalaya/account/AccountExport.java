package app.atalaya.account;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes accounts as a CSV file that a spreadsheet of the user's language opens as it is, and in which no cell is a formula. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AccountExport {

    private static final int PAGE = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\0";

    private final AccountList list;

    AccountExport(AccountList list) {
        this.list = list;
    }

    /**
     * Writes exactly the rows of the filter, in the given order. Columns: name, type, tier, segment, industry, country, ARR, renewal,
     * owner, key.
     *
     * @param headings of these columns, in the user's language
     */
    public void write(
            AccountFilter filter,
            AccountSort sort,
            boolean descending,
            List<String> headings,
            Locale locale,
            OutputStream out) {
        boolean decimalComma = locale.getLanguage().equals("es");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(decimalComma ? ';' : ',')
                .get();
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            writer.write(BYTE_ORDER_MARK);
            printer.printRecord(headings);
            int offset = 0;
            List<AccountRow> rows;
            do {
                rows = list.page(filter, sort, descending, offset, PAGE);
                for (AccountRow row : rows) {
                    printer.printRecord(cells(row, decimalComma));
                }
                offset += PAGE;
            } while (rows.size() == PAGE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> cells(AccountRow row, boolean decimalComma) {
        String revenue = row.annualRevenue().toPlainString();
        return Arrays.asList(
                harmless(row.name()),
                row.type().name(),
                Objects.toString(row.tier(), ""),
                harmless(row.segment()),
                harmless(row.industry()),
                harmless(row.country()),
                decimalComma ? revenue.replace('.', ',') : revenue,
                Objects.toString(row.renewalOn(), ""),
                harmless(row.owner()),
                harmless(row.key()));
    }

    /** A leading apostrophe keeps spreadsheets from reading the text as a formula. */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
