package app.atalaya.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One customer of the demonstration, as written down in {@code demo/accounts.csv}.
 *
 * @param slug external id
 * @param owner username; {@code team} those of the others who work on it
 * @param parent slug
 * @param months as a customer
 * @param revenue annual recurring revenue today, in its own currency
 * @param renewsIn days
 */
record DemoAccount(
        String slug,
        String name,
        String industry,
        String city,
        String country,
        String segment,
        String type,
        int tier,
        String owner,
        List<String> team,
        @Nullable String parent,
        int months,
        double revenue,
        int renewsIn,
        int growthPotential,
        int strategicValue,
        Story story,
        String note) {

    String currency() {
        return switch (country) {
            case "GB" -> "GBP";
            case "CH" -> "CHF";
            case "SE" -> "SEK";
            case "PL" -> "PLN";
            default -> "EUR";
        };
    }

    /** Enough for a demonstration: one unit of its currency in euros. */
    double inEuros() {
        return switch (currency()) {
            case "GBP" -> 1.17;
            case "CHF" -> 1.05;
            case "SEK" -> 0.088;
            case "PLN" -> 0.232;
            default -> 1;
        };
    }

    boolean isCustomer() {
        return months > 0;
    }

    @Nullable
    LocalDate customerSince(LocalDate today) {
        return isCustomer() ? today.minusMonths(months).withDayOfMonth(1) : null;
    }

    /** People who usually work with the product on a working day. */
    double usualUsers() {
        return Math.clamp(revenue * inEuros() / 5_500, 9, 260);
    }

    /** -1 to 1: nobody is quite like their story. */
    double temper() {
        return 2 * dice("temper").nextDouble() - 1;
    }

    /** Always the same numbers for this customer and this tale. */
    SplittableRandom dice(String tale) {
        return new SplittableRandom(31L * slug.hashCode() + tale.hashCode());
    }
}
