package app.atalaya.csv;

import java.io.Serializable;

/**
 * How a file is written.
 *
 * @param letters the name of its character set: UTF-8, windows-1252, UTF-16LE or UTF-16BE
 * @param delimiter comma, semicolon or tab
 * @param decimal comma or point
 * @param dates which comes first where a date is not written as in ISO 8601
 */
public record CsvFormat(String letters, char delimiter, char decimal, DateOrder dates) implements Serializable {

    /** In which order day, month and year stand. */
    public enum DateOrder {
        /** No date of the file is written with the day or the month first. */
        ISO,
        DAY_FIRST,
        MONTH_FIRST,
        /** Every date of the file could be read both ways: a person has to say. */
        UNDECIDED
    }

    public CsvFormat withDecimal(char other) {
        return new CsvFormat(letters, delimiter, other, dates);
    }

    public CsvFormat withDates(DateOrder other) {
        return new CsvFormat(letters, delimiter, decimal, other);
    }

    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(letters, other, decimal, dates);
    }

    public CsvFormat withLetters(String other) {
        return new CsvFormat(other, delimiter, decimal, dates);
    }
}
