/**
 * Tables as text files: how one is written (letters, separators, decimals, dates), reading it row by row with hard limits, and writing
 * one that no spreadsheet takes for formulas. Start at {@link app.atalaya.csv.CsvFile}. Depends on nothing of ours.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.atalaya.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
