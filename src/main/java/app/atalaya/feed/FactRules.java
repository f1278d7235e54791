package app.atalaya.feed;

import app.atalaya.csv.CellException;
import app.atalaya.signal.SignalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a fact from outside may say: one set of bounds for files and for the REST interface. */
public final class FactRules {

    private static final double HIGHEST_COUNT = 1e9;
    private static final double HIGHEST_AMOUNT = 1e10;
    private static final double HIGHEST_WEIGHT = 100;
    private static final int NPS_SCALE = 10;
    private static final int HIGHEST_SCALE = 100;
    private static final int HIGHEST_SEVERITY = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private FactRules() {}

    /** @throws CellException if it is after the business day, or absurdly long ago */
    public static void checkMoment(Instant at, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (day.isAfter(today)) {
            throw new CellException("intake.problem.future", today.toString());
        }
        if (day.isBefore(FIRST_DAY)) {
            throw new CellException("intake.problem.long-ago", FIRST_DAY.toString());
        }
    }

    /** @throws CellException if the quantity is negative, absurd or off the scale */
    public static void checkQuantity(SignalKind kind, double quantity, @Nullable Integer scale) {
        switch (kind) {
            case NPS -> answer(quantity, 0, NPS_SCALE);
            case CSAT -> answer(quantity, 1, scale(scale));
            case CASE_OPENED, CASE_CLOSED -> answer(quantity, 1, HIGHEST_SEVERITY);
            case USAGE -> range(quantity, HIGHEST_COUNT);
            case ENGAGEMENT, INTERACTION -> range(quantity, HIGHEST_WEIGHT);
            case INVOICE, PAYMENT, CHURN -> range(quantity, HIGHEST_AMOUNT);
            case REVENUE -> throw new CellException("intake.problem.revenue-from-contracts");
        }
    }

    private static int scale(@Nullable Integer scale) {
        if (scale == null || scale < 2 || scale > HIGHEST_SCALE) {
            throw new CellException("intake.problem.scale", String.valueOf(HIGHEST_SCALE));
        }
        return scale;
    }

    private static void answer(double quantity, int lowest, int highest) {
        if (quantity < lowest || quantity > highest || quantity != Math.rint(quantity)) {
            throw new CellException("intake.problem.off-scale", String.valueOf(lowest), String.valueOf(highest));
        }
    }

    private static void range(double quantity, double highest) {
        if (quantity < 0) {
            throw new CellException("intake.problem.negative");
        }
        if (!(quantity <= highest)) {
            throw new CellException(
                    "intake.problem.absurd", BigDecimal.valueOf(highest).toPlainString());
        }
    }
}
