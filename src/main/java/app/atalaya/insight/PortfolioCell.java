package app.atalaya.insight;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A number of accounts with one thing in common, all in one band.
 *
 * @param cutKey what they have in common, by the cut: segment, owner's id, country, month ({@code 2027-02}) or day ({@code 2026-11-23})
 * @param revenue their annual recurring revenue, in the reporting currency
 * @param confidenceTotal the sum of their confidences (0 to 100 each)
 */
public record PortfolioCell(
        PortfolioCut cut, String cutKey, CountedBand band, int accounts, BigDecimal revenue, double confidenceTotal)
        implements Serializable {}
