package app.atalaya.insight;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The figures above the user's own accounts; money in the reporting currency.
 *
 * @param atRisk accounts that are critical or at risk
 * @param renewing accounts that renew within 90 days
 * @param renewingLater accounts that renew within 180 days
 * @param moved accounts whose score changed by at least {@link MyAccounts#MOVED} points in 30 days
 */
public record MyAccountsSummary(
        int accounts,
        BigDecimal revenue,
        int atRisk,
        BigDecimal revenueAtRisk,
        int renewing,
        int renewingLater,
        int keyAccounts,
        int moved)
        implements Serializable {}
