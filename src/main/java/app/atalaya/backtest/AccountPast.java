package app.atalaya.backtest;

import app.atalaya.contract.RevenueStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the records say of an account's past.
 *
 * @param prospect never was a customer, unless contracts say otherwise
 * @param firstSignal the day (UTC) of the first thing that is known of it
 * @param churn the day of its first churn signal
 * @param archived the day it was put away; what became of it later is not known
 * @param steps of its recurring revenue, by day; those to come too
 */
record AccountPast(
        long account,
        boolean prospect,
        LocalDate firstSignal,
        @Nullable LocalDate churn,
        @Nullable LocalDate archived,
        List<RevenueStep> steps) {}
