package app.atalaya.health.ui;

import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel;
import app.atalaya.uikit.Delta;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.TitledCard;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The score taken apart: factors with what each contributes, opening to their measures, and those to their signals. */
class FactorBreakdown extends TitledCard {

    private final Explanation now;
    private final Comparison comparison;
    private final Consumer<MeasurePart> evidence;

    /**
     * @param open code of the factor to open at once, may be empty
     * @param opened hears the code of the factor that was opened, empty when it was closed
     * @param evidence asked to show the signals behind a measure
     */
    FactorBreakdown(
            String title, Comparison comparison, String open, Consumer<String> opened, Consumer<MeasurePart> evidence) {
        super(title);
        this.now = comparison.now();
        this.comparison = comparison;
        this.evidence = evidence;
        addClassName("health-breakdown");
        add(new Paragraph(introduction()));
        now.factors().forEach(part -> add(details(part, open, opened)));
    }

    private String introduction() {
        Formats formats = Formats.current();
        return now.score() == null
                ? getTranslation(
                        "health.breakdown.unknown",
                        HealthDisplay.confidenceText(now.confidence()),
                        formats.percent(HealthModel.LEAST_CONFIDENCE / 100.0, 0))
                : getTranslation(
                        "health.breakdown.sum",
                        formats.number(now.score(), 1),
                        formats.date(now.day()),
                        HealthDisplay.confidenceText(now.confidence()));
    }

    private Details details(FactorPart part, String open, Consumer<String> opened) {
        String code = code(part.factor());
        Div measures = new Div();
        measures.addClassName("health-measures");
        part.measures().forEach(measure -> measures.add(measure(measure)));
        Details details = new Details(summary(part), measures);
        details.setId("health-factor-" + code);
        details.addClassName("health-factor");
        details.setOpened(code.equals(open));
        details.addOpenedChangeListener(event -> {
            if (event.isFromClient()) {
                opened.accept(event.isOpened() ? code : "");
            }
        });
        return details;
    }

    private Div summary(FactorPart part) {
        Span name = new Span(MeasureTexts.name(part.factor()));
        name.addClassName("health-factor-name");
        Span score = new Span(HealthDisplay.number(part.score()));
        score.addClassName("health-factor-score");
        Span contribution = new Span(contribution(part.contribution(), part.share(), part.score()));
        contribution.addClassName("at-secondary");
        Div row = new Div(
                name,
                new PointsBar(part.score(), now.bands(), part.freshness()),
                score,
                contribution,
                new Delta(comparison.points(part.factor()), 1));
        row.addClassNames("health-factor-row", "health-factor-row-wide");
        return row;
    }

    /** "9.4 of 30 points". */
    private String contribution(double points, double share, @Nullable Double known) {
        if (known == null || now.score() == null) {
            return getTranslation("common.unknown");
        }
        Formats formats = Formats.current();
        return getTranslation(
                "health.breakdown.contribution", formats.number(points, 1), formats.number(100 * share, 0));
    }

    private Div measure(MeasurePart part) {
        Span name = new Span(MeasureTexts.name(part.measure()));
        name.addClassName("health-measure-name");
        Span basis = new Span(MeasureTexts.basis(part, now.day())
                + (part.freshness() == Freshness.STALE ? " · " + MeasureTexts.freshness(part.freshness()) : ""));
        basis.addClassName("at-secondary");
        Div what = new Div(name, basis);
        what.addClassName("health-measure-what");
        Span figure = new Span(MeasureTexts.figure(part.measure(), part.raw()));
        figure.addClassName("health-measure-figure");
        Span score = new Span(HealthDisplay.number(part.points()));
        score.addClassName("health-factor-score");
        Span contribution = new Span(contribution(part.contribution(), part.share(), part.points()));
        contribution.addClassName("at-secondary");
        Button signals = new Button(getTranslation("health.breakdown.signals"), event -> evidence.accept(part));
        signals.setId("health-signals-" + part.measure().key().replace('.', '-'));
        signals.addThemeName("tertiary");
        signals.setAriaLabel(getTranslation("health.breakdown.signalsOf", MeasureTexts.name(part.measure())));
        Div row = new Div(
                what,
                figure,
                new PointsBar(part.points(), now.bands(), part.freshness()),
                score,
                contribution,
                signals);
        row.addClassName("health-measure");
        return row;
    }

    static String code(Factor factor) {
        return factor.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
