package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentRule;
import app.atalaya.segmentation.SegmentationModel;
import app.atalaya.uikit.Formats;
import app.atalaya.worth.Criterion;
import app.atalaya.worth.Fact;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How criteria, rules and proposals read, in the language of who is looking. */
final class Words implements Serializable {

    private final String currency;

    /** @param currency the reporting currency */
    Words(String currency) {
        this.currency = currency;
    }

    String field(SegmentField field) {
        return text("segmentation.field." + field);
    }

    /** A tier, type or segment. */
    String value(SegmentField field, @Nullable String value) {
        if (value == null) {
            return text("segmentation.none." + field);
        }
        return switch (field) {
            case TIER -> text("segmentation.tier", value);
            case TYPE -> text("segmentation.type." + value);
            case SEGMENT -> value;
        };
    }

    String change(Proposal proposal) {
        return text(
                "segmentation.change",
                value(proposal.field(), proposal.from()),
                value(proposal.field(), proposal.to()));
    }

    String criterion(Criterion.Kind kind) {
        return text("segmentation.criterion." + kind);
    }

    /** The raw figure with its unit. */
    String figure(Criterion.Kind kind, double figure) {
        return switch (kind) {
            case LIFETIME_VALUE -> Formats.current().money(BigDecimal.valueOf(figure), currency);
            case GROWTH_POTENTIAL, STRATEGIC_VALUE ->
                text("segmentation.figure.judgement", Formats.current().number(figure, 0));
            case RELATIONSHIP ->
                text("segmentation.figure.years", Formats.current().number(figure, 1));
        };
    }

    /** The points of the scale in a line. */
    String scale(Criterion criterion) {
        return criterion.scale().stream()
                .map(point -> text(
                        "segmentation.scale.point",
                        figure(criterion.kind(), point.figure()),
                        Formats.current().number(point.points(), 0)))
                .collect(Collectors.joining(" · "));
    }

    String source(Fact fact) {
        return text("segmentation.source." + fact.source(), Formats.current().date(fact.asOf()));
    }

    String score(@Nullable Double score) {
        return score == null ? text("common.notAvailable") : Formats.current().number(score, 0);
    }

    String money(Number amount) {
        return Formats.current().money(new BigDecimal(amount.toString()), currency);
    }

    /** The rule behind a proposal, as it reads now. */
    String why(Proposal proposal, SegmentationModel model) {
        return model.rules().stream()
                .filter(rule -> rule.id().equals(proposal.ruleId()) && rule.field() == proposal.field())
                .findFirst()
                .map(this::conditions)
                .orElseGet(() -> text("segmentation.rule.gone"));
    }

    /** Everything that the rule asks, in a sentence. */
    String conditions(SegmentRule rule) {
        List<String> parts = new ArrayList<>();
        if (rule.score() != null) {
            parts.add(limit(
                    "score",
                    Formats.current().number(rule.score().enter(), 0),
                    Formats.current().number(rule.score().keep(), 0)));
        }
        if (rule.revenue() != null) {
            parts.add(limit(
                    "revenue",
                    money(rule.revenue().enter()),
                    money(rule.revenue().keep())));
        }
        set(parts, "tiers", rule.tiers());
        set(
                parts,
                "types",
                new TreeSet<>(rule.types().stream()
                        .map(type -> value(SegmentField.TYPE, type))
                        .toList()));
        set(parts, "industries", rule.industries());
        set(parts, "countries", rule.countries());
        return sentence(parts.isEmpty() ? text("segmentation.condition.none") : String.join("; ", parts));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + text.substring(1);
    }

    private String limit(String what, String enter, String keep) {
        return enter.equals(keep)
                ? text("segmentation.condition." + what, enter)
                : text("segmentation.condition." + what + "-keep", enter, keep);
    }

    private void set(List<String> parts, String what, Set<String> values) {
        if (!values.isEmpty()) {
            parts.add(text("segmentation.condition." + what, String.join(", ", new TreeSet<>(values))));
        }
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
    }
}
