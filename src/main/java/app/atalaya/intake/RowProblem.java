package app.atalaya.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param row as a spreadsheet numbers it
 * @param column the column's header, empty for the row as a whole
 * @param cell what stands there
 * @param messageKey says what is wrong; the same key with {@code .fix}, where there is one, says what would be right
 */
public record RowProblem(int row, String column, String cell, String messageKey, List<String> arguments)
        implements Serializable {}
