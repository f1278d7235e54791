package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.ChangeStep;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Factor;
import app.atalaya.health.HealthExplanations;
import app.atalaya.health.ScoreChange;
import app.atalaya.uikit.ChartCard;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What moved the score from one day to another, in steps that sum to the change exactly, down to the records behind each. */
class ChangeCard extends ChartCard {

    private final AccountId account;
    private final transient HealthExplanations explanations;

    ChangeCard(AccountId account, HealthExplanations explanations) {
        super("health-change", UI.getCurrent().getTranslation("health.change.title"), "");
        this.account = account;
        this.explanations = explanations;
        addClassName("health-change");
    }

    final void show(ScoreChange change) {
        Comparison comparison = change.comparison();
        setTableOffered(comparison != null);
        if (comparison == null || !comparison.isScored()) {
            List<String> why = ChangeTexts.unscored(change);
            setSummary(why.getFirst());
            setChart(why.stream().skip(1).map(Paragraph::new).toArray(Component[]::new));
        } else {
            List<ChangeStep> steps = steps(comparison);
            setSummary(ChangeTexts.summary(change, comparison, steps));
            Waterfall waterfall = waterfall(change, comparison, steps);
            setChart(waterfall, note(comparison, waterfall.axisFrom()));
        }
        if (comparison != null) {
            table(change, comparison);
        }
    }

    /** Says what keeps two days from being compared. */
    final void showProblem(String text) {
        setTableOffered(false);
        setSummary(text);
        setChart();
    }

    /** Those that moved the score, by factors: what moved it most comes first. */
    private static List<ChangeStep> steps(Comparison comparison) {
        Comparator<ChangeStep> strongest = Comparator.comparing(
                (ChangeStep step) -> -Math.abs(Objects.requireNonNullElse(comparison.points(step.factor()), 0.0)));
        return comparison.steps().stream()
                .filter(step -> step.tenths() != 0)
                .sorted(strongest.thenComparing(ChangeStep::factor).thenComparing(step -> -Math.abs(step.tenths())))
                .toList();
    }

    private Waterfall waterfall(ScoreChange change, Comparison comparison, List<ChangeStep> steps) {
        Formats formats = Formats.current();
        List<Waterfall.Bar> bars = new ArrayList<>();
        steps.forEach(step -> bars.add(new Waterfall.Bar(
                MeasureTexts.name(step.before().measure()),
                ChangeTexts.figures(step),
                step.tenths(),
                evidence(change, comparison, step))));
        bars.add(new Waterfall.Bar(
                getTranslation("health.change.model"), "", comparison.modelTenths(), new Span(versions(comparison))));
        return new Waterfall(
                whole(getTranslation("health.change.start", formats.date(change.from())), comparison.startScore()),
                bars,
                whole(
                        getTranslation("health.change.end", formats.date(change.to())),
                        Objects.requireNonNull(comparison.now().score())));
    }

    private static Waterfall.Bar whole(String name, double score) {
        return new Waterfall.Bar(name, "", (int) Math.round(10 * score), null);
    }

    private Button evidence(ScoreChange change, Comparison comparison, ChangeStep step) {
        Button open = new Button(
                ChangeTexts.news(change.news(step)),
                event -> new ChangeDialog(account, step, change, comparison, explanations).open());
        open.setId("health-change-" + step.key().replace('.', '-'));
        open.addThemeName("tertiary");
        open.setAriaLabel(getTranslation(
                "health.change.open",
                MeasureTexts.name(step.before().measure()),
                ChangeTexts.signed(step.tenths()),
                open.getText()));
        return open;
    }

    private String versions(Comparison comparison) {
        int now = comparison.now().modelVersion();
        return comparison.isModelChanged()
                ? getTranslation("health.change.versions", before(comparison).modelVersion(), now)
                : getTranslation("health.change.sameVersion", now);
    }

    private Paragraph note(Comparison comparison, int axisFrom) {
        Paragraph note = new Paragraph(getTranslation(
                "health.change.exact",
                ChangeTexts.signed(comparison.tenths()),
                axisFrom,
                HealthDisplay.confidenceText(before(comparison).confidence()),
                HealthDisplay.confidenceText(comparison.now().confidence())));
        note.addClassNames("at-secondary", "at-small");
        return note;
    }

    private static Explanation before(Comparison comparison) {
        return Objects.requireNonNull(comparison.before());
    }

    /** All measures, also those that rested. */
    private void table(ScoreChange change, Comparison comparison) {
        Formats formats = Formats.current();
        List<List<String>> rows = new ArrayList<>();
        comparison
                .now()
                .factors()
                .forEach(factor ->
                        factor.measures().forEach(part -> rows.add(row(factor.factor(), part, change, comparison))));
        if (comparison.isScored()) {
            rows.add(List.of(
                    getTranslation("health.change.model"),
                    "",
                    "",
                    ChangeTexts.signed(comparison.modelTenths()),
                    versions(comparison)));
        }
        setTable(
                List.of(
                        getTranslation("health.change.measure"),
                        formats.date(change.from()),
                        formats.date(change.to()),
                        getTranslation("health.change.step"),
                        getTranslation("health.change.records")),
                rows);
    }

    private List<String> row(Factor factor, MeasurePart part, ScoreChange change, Comparison comparison) {
        String name = MeasureTexts.name(factor) + " · " + MeasureTexts.name(part.measure());
        ChangeStep step = comparison.steps().stream()
                .filter(each -> each.key().equals(part.measure().key()))
                .findFirst()
                .orElse(null);
        MeasurePart before = comparison.before() == null
                ? null
                : comparison.before().measure(part.measure().key()).orElse(null);
        return List.of(
                name,
                before == null ? getTranslation("common.unknown") : MeasureTexts.figure(before.measure(), before.raw()),
                MeasureTexts.figure(part.measure(), part.raw()),
                step == null ? getTranslation("common.notAvailable") : ChangeTexts.signed(step.tenths()),
                step == null || step.tenths() == 0 ? "" : ChangeTexts.news(change.news(step)));
    }
}
