package app.atalaya.intake;

import java.io.Serializable;

/**
 * A row that does not enter, and one reason why.
 *
 * @param record what people recognise the row by
 */
public record RejectedRow(String record, RowProblem problem) implements Serializable {}
