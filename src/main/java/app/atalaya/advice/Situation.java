package app.atalaya.advice;

import app.atalaya.account.AccountRow;
import app.atalaya.account.AccountType;
import app.atalaya.contact.ContactLine;
import app.atalaya.health.Band;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account on a day. What is not known is empty, never zero.
 *
 * @param health today beside 30 days before; null where nothing was ever recorded
 * @param contacts those whose title is known
 */
record Situation(AccountRow account, @Nullable Comparison health, List<ContactLine> contacts, LocalDate today) {

    Situation {
        contacts = List.copyOf(contacts);
    }

    /** The raw figure of a measure today. */
    OptionalDouble figure(String measure) {
        return figure(now(), measure);
    }

    /** The raw figure of a measure 30 days ago. */
    OptionalDouble figureBefore(String measure) {
        return figure(health == null ? Optional.empty() : Optional.ofNullable(health.before()), measure);
    }

    private static OptionalDouble figure(Optional<Explanation> explanation, String measure) {
        Double raw = explanation
                .flatMap(known -> known.measure(measure))
                .map(MeasurePart::raw)
                .orElse(null);
        return raw == null ? OptionalDouble.empty() : OptionalDouble.of(raw);
    }

    /** How many signals stand behind a measure today. */
    int count(String measure) {
        return now().flatMap(known -> known.measure(measure))
                .map(MeasurePart::count)
                .orElse(0);
    }

    /** Days since the newest signal behind a measure. */
    OptionalInt daysSince(String measure) {
        return now().flatMap(known -> known.measure(measure))
                .map(MeasurePart::newest)
                .map(day -> OptionalInt.of((int) ChronoUnit.DAYS.between(day, today)))
                .orElse(OptionalInt.empty());
    }

    OptionalInt daysToRenewal() {
        LocalDate renewal = account.renewalOn();
        return renewal == null || renewal.isBefore(today)
                ? OptionalInt.empty()
                : OptionalInt.of((int) ChronoUnit.DAYS.between(today, renewal));
    }

    Band band() {
        return now().map(Explanation::band).orElse(Band.UNKNOWN);
    }

    OptionalDouble score() {
        Double score = now().map(Explanation::score).orElse(null);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** Whole percent; 0 where nothing was ever recorded. */
    double confidence() {
        return now().map(Explanation::confidence).orElse(0.0);
    }

    /** Neither a prospect nor one who left: it paid once, and pays nothing now. */
    boolean isCustomer() {
        boolean paidOnce = daysSince("revenue.growth").isPresent();
        return account.type() != AccountType.PROSPECT
                && (account.annualRevenue().signum() > 0 || !paidOnce);
    }

    Optional<Explanation> now() {
        return health == null ? Optional.empty() : Optional.of(health.now());
    }
}
