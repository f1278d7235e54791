package app.atalaya.uikit;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, money and dates as people of the current language write them. Spanish groups from four digits on, by choice;
 * the minus sign is the real one (U+2212).
 */
public final class Formats {

    private static final char MINUS = '\u2212';
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Locale locale;

    private Formats(Locale locale) {
        this.locale = locale;
    }

    /** The formats of the user who is looking. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        return of(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    public static Formats of(Locale locale) {
        return new Formats(locale);
    }

    /** Whole units, in full: {@code 1.240.000 €}, {@code €1,240,000}. */
    public String money(BigDecimal amount, String currency) {
        return withCurrency(number(amount, 0), amount.signum() < 0, currency, "");
    }

    /** For headlines: {@code 1,24 M€}, {@code €1.24M}. */
    public String shortMoney(BigDecimal amount, String currency) {
        BigDecimal size = amount.abs();
        if (size.compareTo(MILLION) >= 0) {
            return withCurrency(number(amount.divide(MILLION), 2), amount.signum() < 0, currency, "M");
        }
        if (size.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return withCurrency(number(amount.divide(THOUSAND), 0), amount.signum() < 0, currency, "k");
        }
        return money(amount, currency);
    }

    private String withCurrency(String number, boolean negative, String currency, String unit) {
        String symbol = symbol(currency);
        if (isSpanish()) {
            return number + NO_BREAK_SPACE + unit + symbol;
        }
        return negative ? MINUS + symbol + number.substring(1) + unit : symbol + number + unit;
    }

    private String symbol(String currency) {
        return switch (currency) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> isSpanish() ? "US$" : "$";
            default -> isSpanish() ? currency : Currency.getInstance(currency).getSymbol(Locale.US) + NO_BREAK_SPACE;
        };
    }

    /** At most {@code decimals} decimals, trailing zeros kept. */
    public String number(Number value, int decimals) {
        DecimalFormat format = new DecimalFormat();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setGroupingUsed(true);
        format.setGroupingSize(3);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share of 0…1: {@code 93,0 %} or {@code 93.0%}. */
    public String percent(double share, int decimals) {
        return number(share * 100, decimals) + (isSpanish() ? NO_BREAK_SPACE : "") + "%";
    }

    /** With its sign: {@code +1.2}, {@code −0.8}, {@code 0.0}. */
    public String signed(Number value, int decimals) {
        String text = number(value, decimals);
        boolean positive = value.doubleValue() > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
        return positive ? "+" + text : text;
    }

    /** {@code 18 feb 2027}, {@code 18 Feb 2027}; a dash where there is none. */
    public String date(@Nullable LocalDate day) {
        return day == null
                ? "–"
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day).replace(".", "");
    }

    /** {@code Lunes, 23 de noviembre}, {@code Monday, 23 November}: to begin a sentence with. */
    public String weekday(LocalDate day) {
        String text = DateTimeFormatter.ofPattern(isSpanish() ? "EEEE, d 'de' MMMM" : "EEEE, d MMMM", locale)
                .format(day);
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** {@code feb 2027}, {@code Feb 2027}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month).replace(".", "");
    }

    /** {@code 18 feb}, {@code 18 Feb}. */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day).replace(".", "");
    }

    /** The country's name in the current language; the code itself where it is unknown. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** {@code 18 feb 2027, 06:00} in the given zone. */
    public String dateTime(Instant instant, ZoneId zone) {
        return date(LocalDate.ofInstant(instant, zone)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
    }

    private boolean isSpanish() {
        return locale.getLanguage().equals("es");
    }
}
