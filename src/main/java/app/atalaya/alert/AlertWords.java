package app.atalaya.alert;

import app.atalaya.health.Band;
import app.atalaya.health.Factor;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Alerts in words: on the screen, in mails. */
public final class AlertWords {

    private final Messages messages;
    private final Locale locale;
    private final Formats formats;
    private final String currency;

    /** @param currency that amounts are in */
    public AlertWords(Messages messages, Locale locale, String currency) {
        this.messages = messages;
        this.locale = locale;
        this.formats = Formats.of(Messages.language(locale));
        this.currency = currency;
    }

    /** What happened, in a few words without the account's name: "has fallen to critical". */
    public String title(Alert alert) {
        return text("title", alert.kind(), alert.facts());
    }

    /** The fact that raised it, with its figures. */
    public String reason(Alert alert) {
        return text("reason", alert.kind(), alert.facts());
    }

    /** As {@link #title(Alert)}. */
    public String title(AlertNews.Told told) {
        return text("title", told.kind(), told.facts());
    }

    /** As {@link #reason(Alert)}. */
    public String reason(AlertNews.Told told) {
        return text("reason", told.kind(), told.facts());
    }

    /** Why it is over. */
    public String cleared(Alert alert) {
        Alert.Cleared cleared = alert.cleared();
        if (cleared == null) {
            return "";
        }
        return cleared.why() == Clearing.ENDED
                ? text("ended", alert.kind(), cleared.facts())
                : text("alert.cleared." + lower(cleared.why()));
    }

    public String rule(RuleKind kind) {
        return text("alert.rule." + lower(kind));
    }

    /** What the rule does, with its parameters. */
    public String definition(AlertRule rule) {
        Object[] values = rule.kind().parameters().stream()
                .map(parameter -> (Object) rule.parameter(parameter.name()))
                .toArray();
        if (rule.kind() == RuleKind.INVOICE) {
            values[1] = formats.money(BigDecimal.valueOf(rule.parameter("amount")), currency);
        }
        return text("alert.rule." + lower(rule.kind()) + ".what", values);
    }

    public String severity(Severity severity) {
        return text("alert.severity." + lower(severity));
    }

    private String text(String part, RuleKind kind, AlertFacts facts) {
        String key = "alert." + part + "." + lower(kind);
        return switch (kind) {
            case BAND -> text(key, band(facts.band()), score(facts.score()), percent(facts.confidence()));
            case FALL ->
                text(
                        key,
                        tenths(facts.before()),
                        tenths(facts.score()),
                        facts.days() == null ? 0 : facts.days(),
                        tenths(fall(facts)));
            case FACTOR -> text(key, factor(facts.factor()), score(facts.points()));
            case SILENCE -> text(key, facts.days() == null ? 0 : facts.days(), formats.date(facts.day()));
            case USE -> text(key, facts.share() == null ? "?" : formats.percent(1 - facts.share(), 0));
            case INVOICE -> text(key, money(facts.amount()), facts.days() == null ? 0 : facts.days());
            case RENEWAL ->
                text(key, facts.days() == null ? 0 : facts.days(), formats.date(facts.day()), score(facts.score()));
            case CONFIDENCE -> text(key, percent(facts.confidence()));
            case CHURN -> text(key, formats.date(facts.day()), money(facts.amount()));
        };
    }

    private static @Nullable Double fall(AlertFacts facts) {
        return facts.before() == null || facts.score() == null ? null : Double.valueOf(facts.before() - facts.score());
    }

    private String score(@Nullable Double score) {
        return score == null ? "?" : formats.number(Math.floor(score), 0);
    }

    private String tenths(@Nullable Double score) {
        return score == null ? "?" : formats.number(score, 1);
    }

    private String percent(@Nullable Double percent) {
        return percent == null ? "?" : formats.percent(percent / 100, 0);
    }

    private String money(@Nullable Double amount) {
        return amount == null || amount == 0
                ? text("common.notAvailable")
                : formats.money(BigDecimal.valueOf(amount), currency);
    }

    private String band(@Nullable Band band) {
        return band == null ? "" : text("health.band." + lower(band)).toLowerCase(locale);
    }

    private String factor(@Nullable Factor factor) {
        return factor == null ? "" : text("alert.factor." + lower(factor));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key, Object... arguments) {
        return messages.in(locale, key, arguments);
    }
}
