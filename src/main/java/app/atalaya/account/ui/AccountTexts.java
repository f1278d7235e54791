package app.atalaya.account.ui;

import app.atalaya.account.AccountRow;
import app.atalaya.account.AccountType;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for what accounts hold, in the user's language. */
final class AccountTexts {

    private AccountTexts() {}

    static String type(AccountType type) {
        return text("account.type." + type.name());
    }

    static String tier(@Nullable Integer tier) {
        return tier == null ? "" : text("account.tier", tier.toString());
    }

    /** The country's name. */
    static String country(@Nullable String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(locale());
    }

    /** Codes of all countries, by their names. */
    static List<String> countries() {
        Collator collator = Collator.getInstance(locale());
        return Arrays.stream(Locale.getISOCountries())
                .sorted((one, other) -> collator.compare(country(one), country(other)))
                .toList();
    }

    static String industryAndCountry(AccountRow row) {
        return joined(row.industry(), country(row.country()));
    }

    /** What there is of the parts, with dots between. */
    static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Days up to a week, else the date. */
    static String renewal(@Nullable LocalDate renewal, LocalDate today) {
        if (renewal == null) {
            return text("common.notAvailable");
        }
        long days = ChronoUnit.DAYS.between(today, renewal);
        return days >= 0 && days <= 7
                ? text("common.daysCount", days)
                : Formats.current().date(renewal);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
