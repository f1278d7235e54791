package app.atalaya.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What values the fields of accounts, contracts and contacts may hold: one set of rules for people, files and other systems. */
public final class FieldRules {

    private static final BigDecimal HIGHEST_VALUE = new BigDecimal("100000000000");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final int HUNDRED = 100;

    private FieldRules() {}

    public static List<FieldProblem> one(String field, String messageKey, String... arguments) {
        return List.of(FieldProblem.of(field, messageKey, arguments));
    }

    /**
     * Problems of the values that are there, and, for a new record, of required ones that are not. Owners, accounts and exchange
     * rates are checked by whoever knows them.
     */
    public static List<FieldProblem> check(
            List<Field> fields, Map<String, String> values, boolean isNew, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Field field : fields) {
            String value = values.get(field.name());
            if (value == null || value.isBlank()) {
                if (field.required() && (isNew || value != null)) {
                    problems.add(FieldProblem.of(field.name(), "account.rule.required"));
                }
                continue;
            }
            FieldProblem problem = check(field, value);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(together(values, today));
        }
        return problems;
    }

    private static @Nullable FieldProblem check(Field field, String value) {
        return switch (field.type()) {
            case TEXT, PERSON, ACCOUNT -> text(field, value);
            case NUMBER -> number(field, value);
            case DATE -> date(field, value);
            case FLAG -> oneOf(field, value, List.of("true", "false"));
            case CHOICE -> oneOf(field, value, field.options());
            case COUNTRY ->
                COUNTRIES.contains(country(value))
                        ? null
                        : FieldProblem.of(field.name(), "account.rule.country", value);
            case CURRENCY -> isCurrency(value) ? null : FieldProblem.of(field.name(), "account.rule.currency", value);
        };
    }

    private static @Nullable FieldProblem text(Field field, String value) {
        if (field.maxLength() > 0 && value.length() > field.maxLength()) {
            return FieldProblem.of(
                    field.name(),
                    "account.rule.too-long",
                    String.valueOf(field.maxLength()),
                    String.valueOf(value.length()));
        }
        boolean unprintable =
                value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
        return unprintable ? FieldProblem.of(field.name(), "account.rule.unprintable") : null;
    }

    private static @Nullable FieldProblem number(Field field, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException wrong) {
            return FieldProblem.of(field.name(), "account.rule.number", value);
        }
        if (field.name().equals("annualValue")) {
            if (number.signum() < 0) {
                return FieldProblem.of(field.name(), "account.rule.negative", value);
            }
            return number.compareTo(HIGHEST_VALUE) > 0
                    ? FieldProblem.of(field.name(), "account.rule.absurd", value, HIGHEST_VALUE.toPlainString())
                    : null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0;
        return whole && inRange ? null : FieldProblem.of(field.name(), "account.rule.percent", value);
    }

    private static @Nullable FieldProblem date(Field field, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? FieldProblem.of(
                            field.name(), "account.rule.date-range", value, FIRST_DAY.toString(), LAST_DAY.toString())
                    : null;
        } catch (DateTimeException wrong) {
            return FieldProblem.of(field.name(), "account.rule.date", value);
        }
    }

    private static @Nullable FieldProblem oneOf(Field field, String value, List<String> options) {
        return options.contains(value)
                ? null
                : FieldProblem.of(field.name(), "account.rule.choice", value, String.join(", ", options));
    }

    private static List<FieldProblem> together(Map<String, String> values, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate since = day(values, "customerSince");
        if (since != null && since.isAfter(today)) {
            problems.add(FieldProblem.of("customerSince", "account.rule.future", since.toString()));
        }
        LocalDate starts = day(values, "startsOn");
        LocalDate ends = day(values, "endsOn");
        LocalDate renews = day(values, "renewsOn");
        if (starts != null && ends != null && ends.isBefore(starts)) {
            problems.add(
                    FieldProblem.of("endsOn", "account.rule.end-before-start", ends.toString(), starts.toString()));
        }
        if (starts != null && renews != null && renews.isBefore(starts)) {
            problems.add(FieldProblem.of(
                    "renewsOn", "account.rule.renewal-before-start", renews.toString(), starts.toString()));
        }
        return problems;
    }

    private static @Nullable LocalDate day(Map<String, String> values, String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : LocalDate.parse(value);
    }

    /** The United Kingdom is often written by another code than ISO's. */
    public static String country(String code) {
        return code.equals("UK") ? "GB" : code;
    }

    private static boolean isCurrency(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
