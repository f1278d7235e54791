package app.atalaya.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.csv.CsvFormat.DateOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    private final CsvCells spanish = new CsvCells(new CsvFormat("UTF-8", ';', ',', DateOrder.DAY_FIRST));
    private final CsvCells english = new CsvCells(new CsvFormat("UTF-8", ',', '.', DateOrder.MONTH_FIRST));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.240.000,00|1240000.00", "1240,5|1240.5", "-3|-3", "−3|-3", "12 400,5 €|12400.5", "1.240|1240"})
    void aCommaMayStandBeforeDecimals(String cell, BigDecimal number) {
        assertThat(spanish.number(cell)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,240,000.00|1240000.00", "$1240.5|1240.5", "1,240|1240", "7|7"})
    void orAPoint(String cell, BigDecimal number) {
        assertThat(english.number(cell)).isEqualByComparingTo(number);
    }

    @Test
    void theOthersWayOfWritingIsNamed() {
        assertThatThrownBy(() -> spanish.number("12,400.00")).hasMessage("csv.decimal-comma");
        assertThatThrownBy(() -> english.number("12.400,00")).hasMessage("csv.decimal-point");
        assertThatThrownBy(() -> english.number("many")).hasMessage("csv.not-a-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "@x", "-cmd|' /C calc'!A0"})
    void formulasAreNeitherTextsNorNumbers(String cell) {
        assertThatThrownBy(() -> english.text(cell)).hasMessage("csv.formula");
        assertThatThrownBy(() -> english.number(cell)).hasMessage("csv.formula");
    }

    @Test
    void phonesAndNegativeNumbersAreNoFormulas() {
        assertThat(english.text("+34 (600) 000-000")).startsWith("+34");
        assertThat(english.text("-3")).isEqualTo("-3");
        assertThat(english.text("- see below")).isEqualTo("- see below");
    }

    @Test
    void datesAreReadInTheOrderOfTheFileOrAsIso() {
        assertThat(spanish.date("03/04/2024")).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(english.date("03/04/2024")).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(english.date("2024-04-03")).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(spanish.date("3.4.2024")).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(spanish.date("2024-04-03 23:59")).isEqualTo(LocalDate.of(2024, 4, 3));
    }

    @Test
    void momentsHaveTheirTimeOrStartTheirDay() {
        assertThat(english.instant("2023-07-28 3:00")).isEqualTo(Instant.parse("2023-07-28T03:00:00Z"));
        assertThat(english.instant("2023-07-28T03:00:05Z")).isEqualTo(Instant.parse("2023-07-28T03:00:05Z"));
        assertThat(english.instant("2023-07-28 03:00:00+02:00")).isEqualTo(Instant.parse("2023-07-28T01:00:00Z"));
        assertThat(spanish.instant("28/07/2023")).isEqualTo(Instant.parse("2023-07-28T00:00:00Z"));
    }

    @Test
    void datesThatDoNotExistAreNotMovedToOthers() {
        assertThatThrownBy(() -> spanish.date("31/02/2027")).hasMessage("csv.no-such-date");
        assertThatThrownBy(() -> english.date("2023-02-29")).hasMessage("csv.no-such-date");
        assertThatThrownBy(() -> english.instant("2023-02-27 25:00")).hasMessage("csv.no-such-date");
        assertThatThrownBy(() -> english.date("2999-01-01")).hasMessage("csv.absurd-year");
        assertThatThrownBy(() -> english.date("yesterday")).hasMessage("csv.not-a-date");
    }
}
