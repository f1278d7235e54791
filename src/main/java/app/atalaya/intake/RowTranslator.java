package app.atalaya.intake;

import app.atalaya.csv.CsvRow;

/** Turns rows of a file of one kind into what they mean. */
@FunctionalInterface
interface RowTranslator {

    TranslatedRow translate(CsvRow row);
}
