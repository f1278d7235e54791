package app.atalaya.alert.ui;

import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertFacts;
import app.atalaya.alert.AlertRule;
import app.atalaya.alert.Clearing;
import app.atalaya.alert.RuleKind;
import app.atalaya.alert.Severity;
import app.atalaya.health.Factor;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Tone;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Alerts in the words of who is looking. */
final class AlertWords {

    private final String currency;

    /** @param currency that amounts are in */
    AlertWords(String currency) {
        this.currency = currency;
    }

    /** What happened, in a few words without the account's name: "has fallen to critical". */
    String title(Alert alert) {
        return text("title", alert.kind(), alert.facts());
    }

    /** The fact that raised it, with its figures. */
    String reason(Alert alert) {
        return text("reason", alert.kind(), alert.facts());
    }

    /** Why it is over. */
    String cleared(Alert alert) {
        Alert.Cleared cleared = alert.cleared();
        if (cleared == null) {
            return "";
        }
        return cleared.why() == Clearing.ENDED
                ? text("ended", alert.kind(), cleared.facts())
                : text("alert.cleared." + lower(cleared.why()));
    }

    static String rule(RuleKind kind) {
        return text("alert.rule." + lower(kind));
    }

    /** What the rule does, with its parameters. */
    String definition(AlertRule rule) {
        Object[] values = rule.kind().parameters().stream()
                .map(parameter -> (Object) rule.parameter(parameter.name()))
                .toArray();
        if (rule.kind() == RuleKind.INVOICE) {
            values[1] = Formats.current().money(BigDecimal.valueOf(rule.parameter("amount")), currency);
        }
        return text("alert.rule." + lower(rule.kind()) + ".what", values);
    }

    static String severity(Severity severity) {
        return text("alert.severity." + lower(severity));
    }

    /** Severity is no health: it has its own signs, and colours only where health has them too. */
    static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.CRITICAL;
            case WARNING -> Tone.RISK;
            case NOTICE -> Tone.UNKNOWN;
        };
    }

    private String text(String part, RuleKind kind, AlertFacts facts) {
        Formats formats = Formats.current();
        String key = "alert." + part + "." + lower(kind);
        return switch (kind) {
            case BAND ->
                text(
                        key,
                        facts.band() == null
                                ? ""
                                : HealthDisplay.word(facts.band())
                                        .toLowerCase(UI.getCurrent().getLocale()),
                        score(facts.score()),
                        percent(facts.confidence()));
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

    private static String score(@Nullable Double score) {
        return HealthDisplay.number(score);
    }

    private static String tenths(@Nullable Double score) {
        return score == null ? "?" : Formats.current().number(score, 1);
    }

    private static String percent(@Nullable Double percent) {
        return percent == null ? "?" : Formats.current().percent(percent / 100, 0);
    }

    private String money(@Nullable Double amount) {
        return amount == null || amount == 0
                ? text("common.notAvailable")
                : Formats.current().money(BigDecimal.valueOf(amount), currency);
    }

    private static String factor(@Nullable Factor factor) {
        return factor == null ? "" : text("alert.factor." + lower(factor));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
