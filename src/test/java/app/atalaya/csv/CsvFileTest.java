package app.atalaya.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.csv.CsvFormat.DateOrder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void lettersAreReadFromAllOfTheFileNotFromItsStart() {
        String late = "id,name\n" + "1,plain\n".repeat(20_000) + "2,Peñón\n";

        assertThat(detect(late.getBytes(StandardCharsets.UTF_8)).letters()).isEqualTo("UTF-8");
        assertThat(detect(late.getBytes(Charset.forName("windows-1252"))).letters())
                .isEqualTo("windows-1252");
    }

    @Test
    void aByteOrderMarkBelongsToNoHeading() {
        CsvFile file = file("\ufeffid;name\n1;a\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.preview(file.detect(), 5).header()).containsExactly("id", "name");
    }

    @Test
    void unicodeTextOfSpreadsheetsIsRead() {
        CsvFile file = file("\ufeffid\tname\n1\tÑu\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(file.detect().delimiter()).isEqualTo('\t');
        assertThat(file.preview(file.detect(), 5).rows().getFirst().cells()).containsExactly("1", "Ñu");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void theSeparatorIsWhatCutsAllRowsAlike(char separator) {
        String text = "id|name|note\n1|\"a, b; c\"|x, y\n2|b|z; w, v\n".replace('|', separator);

        assertThat(detect(text).delimiter()).isEqualTo(separator);
    }

    @Test
    void decimalsAndDatesAreReadFromWhatTheyCanOnlyMean() {
        assertThat(detect("a;b\n1.234,50;31/12/2024\n"))
                .isEqualTo(new CsvFormat("UTF-8", ';', ',', DateOrder.DAY_FIRST));
        assertThat(detect("a,b\n\"1,234.50\",12/31/2024\n"))
                .isEqualTo(new CsvFormat("UTF-8", ',', '.', DateOrder.MONTH_FIRST));
        assertThat(detect("a,b\n1,2024-12-31\n").dates()).isEqualTo(DateOrder.ISO);
        assertThat(detect("a,b\n1,03/04/2024\n").dates()).isEqualTo(DateOrder.UNDECIDED);
    }

    @Test
    void aQuoteThatNobodyClosesDoesNotFillTheMemory() {
        String bomb = "id,name\n1,\"" + "never,ending\n".repeat(200_000);

        assertThatThrownBy(() -> readAll(file(bomb.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(CsvFileException.class)
                .extracting(e -> ((CsvFileException) e).messageKey())
                .isEqualTo("csv.row-too-long");
    }

    @Test
    void aQuoteOpenAtTheEndNamesItsRow() {
        assertThatThrownBy(() -> readAll(file("id,name\n1,a\n2,\"b\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(CsvFileException.class)
                .extracting(e -> ((CsvFileException) e).arguments())
                .isEqualTo(List.of("3"));
    }

    @Test
    void aMillionColumnsAreRefused() {
        byte[] wide = "c,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> readAll(file(wide))).isInstanceOf(CsvFileException.class);
    }

    @Test
    void rowNumbersAreThoseOfASpreadsheetBlankRowsIncluded() {
        CsvFile file = file("id,name\n1,a\n\n,\n2,\"two\nlines\"\n3,c\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.preview(file.detect(), 9).rows())
                .extracting(CsvRow::number)
                .containsExactly(2, 5, 6);
    }

    @Test
    void whatIsWrittenIsSafeForSpreadsheetsAndReadsBackTheSame() {
        List<String> texts = List.of("=1+1", "@here", "-sum", "+34 600 000 000", "'quoted", "-3.5", "plain, \"text\"");
        StringWriter out = new StringWriter();
        try (CsvWriter csv = new CsvWriter(out, ';')) {
            csv.row(List.of("a", "b", "c", "d", "e", "f", "g"));
            csv.row(texts);
        }
        CsvFile file = file(out.toString().getBytes(StandardCharsets.UTF_8));
        CsvCells cells = new CsvCells(file.detect());

        List<String> stored = file.preview(file.detect(), 1).rows().getFirst().cells();

        assertThat(stored.getFirst()).isEqualTo("'=1+1");
        assertThat(stored.stream().map(cells::text)).containsExactlyElementsOf(texts);
    }

    private CsvFormat detect(String text) {
        return detect(text.getBytes(StandardCharsets.UTF_8));
    }

    private CsvFormat detect(byte[] content) {
        return file(content).detect();
    }

    private void readAll(CsvFile file) {
        try (CsvFile.Rows rows = file.open(file.detect())) {
            while (rows.next() != null) {
                // Only on to the end.
            }
        }
    }

    private CsvFile file(byte[] content) {
        try {
            return new CsvFile(Files.write(Files.createTempFile(folder, "table", ".csv"), content));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
