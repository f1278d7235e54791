package app.atalaya.health.ui;

import app.atalaya.health.ChangeNews;
import app.atalaya.health.ChangeStep;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel;
import app.atalaya.health.ScoreChange;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What moved a score, in the words of who is looking. */
final class ChangeTexts {

    private ChangeTexts() {}

    /** "Usage trend, Last use"; "none" where there is none. */
    private static String names(Explanation explanation, Predicate<MeasurePart> which) {
        String names = explanation.factors().stream()
                .flatMap(factor -> factor.measures().stream())
                .filter(part -> part.weight() > 0)
                .filter(which)
                .map(part -> MeasureTexts.name(part.measure()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? text("health.change.nothing") : names;
    }

    /** Why there are no steps: which day has no score, and what was known and missing then. */
    static List<String> unscored(ScoreChange change) {
        Comparison comparison = change.comparison();
        Formats formats = Formats.current();
        LocalDate begins = change.begins();
        if (comparison == null) {
            return List.of(
                    begins == null
                            ? text("health.change.noHistory")
                            : text("health.change.tooEarly", formats.date(change.to()), formats.date(begins)));
        }
        List<String> sentences = new ArrayList<>();
        Explanation before = comparison.before();
        if (before == null) {
            sentences.add(text("health.change.tooEarly", formats.date(change.from()), formats.date(begins)));
        } else if (before.score() == null) {
            sentences.add(unscored(before, change.from()));
        }
        if (comparison.now().score() == null) {
            sentences.add(unscored(comparison.now(), change.to()));
        }
        return sentences;
    }

    private static String unscored(Explanation explanation, LocalDate day) {
        return text(
                "health.change.unscored",
                Formats.current().date(day),
                HealthDisplay.confidenceText(explanation.confidence()),
                HealthDisplay.confidenceText(HealthModel.LEAST_CONFIDENCE),
                names(explanation, part -> part.freshness() != Freshness.UNKNOWN),
                names(explanation, part -> part.freshness() == Freshness.UNKNOWN));
    }

    /** "Health from 59.9 on 24 Oct to 46.3 on 23 Nov: −13.6. Usage trend −6.0, …". */
    static String summary(ScoreChange change, Comparison comparison, List<ChangeStep> steps) {
        Formats formats = Formats.current();
        return text(
                "health.change.summary",
                formats.number(comparison.startScore(), 1),
                formats.date(change.from()),
                formats.number(Objects.requireNonNull(comparison.now().score()), 1),
                formats.date(change.to()),
                signed(comparison.tenths()),
                steps.isEmpty()
                        ? text("health.change.noStep")
                        : steps.stream()
                                .map(step -> MeasureTexts.name(step.before().measure()) + " " + signed(step.tenths()))
                                .collect(Collectors.joining(", ")));
    }

    static String signed(int tenths) {
        return Formats.current().signed(tenths / 10.0, 1);
    }

    /** "−20 % → −31 %". */
    static String figures(ChangeStep step) {
        return text("health.change.figures", figure(step.before()), figure(step.after()));
    }

    private static String figure(@Nullable MeasurePart part) {
        return part == null || part.raw() == null
                ? text("common.unknown").toLowerCase(UI.getCurrent().getLocale())
                : MeasureTexts.figure(part.measure(), part.raw());
    }

    /** "12 new · 3 left", or that time alone went by. */
    static String news(ChangeNews news) {
        List<String> parts = new ArrayList<>();
        if (news.came() > 0) {
            parts.add(text("health.change.came", news.came()));
        }
        if (news.left() > 0) {
            parts.add(text("health.change.left", news.left()));
        }
        if (news.stale() > 0) {
            parts.add(text("health.change.stale", news.stale()));
        }
        return parts.isEmpty() ? text("health.change.time") : String.join(" · ", parts);
    }

    /** Why the measure moved, in a sentence. */
    static String cause(ChangeStep step, ChangeNews news) {
        return text("health.change.cause." + step.cause(news).name().toLowerCase(Locale.ROOT));
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
