package app.atalaya.csv;

import java.util.List;

/**
 * A row of the file.
 *
 * @param number as a spreadsheet numbers it: the header is row 1
 * @param cells without the blanks around them; as many as the row has
 */
public record CsvRow(int number, List<String> cells) {

    /** The text of a cell, empty where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
