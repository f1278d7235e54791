package app.atalaya.contract;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A contract began (plus) or was no longer running (minus).
 *
 * @param contract the contract's external id, or {@code #} and its own id where it has none
 * @param change of the annual recurring revenue, in the reporting currency at the rate of the contract's first day
 */
public record RevenueStep(String contract, LocalDate on, double change) implements Serializable {}
