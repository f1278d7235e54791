package app.atalaya.whatif.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelCriteria;
import app.atalaya.health.ModelId;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HealthModelViewTest extends ViewTest {

    private static final String WEIGHT = "health-model-factor-financial";

    @Autowired
    HealthModels models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelArrangement arrangement;

    @AfterEach
    void theStandardAgain() {
        as.administrator(() -> {
            HealthModel standard = models.history().getLast().model();
            if (!models.current().model().equals(standard)) {
                models.save(standard, "As it was", models.current().number());
            }
            arrangement.current().models().forEach(model -> {
                drafts.find(model.id()).ifPresent(draft -> drafts.discard(model.id(), draft.revision()));
                if (!model.standard()) {
                    arrangement.remove(model.id(), arrangement.current().revision());
                }
            });
        });
    }

    @Test
    void anAdministratorPublishesAChangedWeightWithAReasonAndThatIsANewVersion() {
        int before = as.administrator(() -> models.current().number());
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        assertThat(button("health-draft-publish").isEnabled()).isFalse();

        _setValue(weight(), 40);
        assertThat(button("health-draft-publish").isEnabled())
                .as("without a reason")
                .isFalse();
        _setValue(reason(), "Invoices tell more");
        _click(button("health-draft-publish"));

        assertThat(models.current().number()).isGreaterThan(before);
        assertThat(models.current().reason()).isEqualTo("Invoices tell more");
        assertThat(weight().getValue()).isEqualTo(40);
        assertThat(text("health-compare-difference")).contains("20 → 40");
    }

    @Test
    void aDraftIsKeptAndShownToTheNextAdministratorAndDiscarded() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        _setValue(weight(), 35);
        _click(button("health-draft-save"));

        signIn(as.newUser(Role.ADMINISTRATOR), SPANISH);
        open("admin/health-model");

        assertThat(weight().getValue()).isEqualTo(35);
        assertThat(_get(Paragraph.class, spec -> spec.withId("health-draft-state"))
                        .getText())
                .contains(as.someone(Role.ADMINISTRATOR).name());
        _click(button("health-draft-discard"));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class));
        assertThat(weight().getValue()).isEqualTo(20);
        assertThat(drafts.find(standard())).isEmpty();
    }

    @Test
    void theLaterOfTwoAdministratorsSeesBothValuesAndChooses() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        _setValue(weight(), 35);
        Person other = as.newUser(Role.ADMINISTRATOR);
        HealthModel now = models.current().model();
        as.user(
                other,
                () -> drafts.save(
                        standard(),
                        now.with(Map.of(Factor.ENGAGEMENT, 25, Factor.FINANCIAL, 50), Map.of(), now.bands()),
                        models.current().number(),
                        0));

        _click(button("health-draft-save"));
        RadioButtonGroup<?> choice = _get(RadioButtonGroup.class, spec -> spec.withId("conflict-0"));
        assertThat(choice.getLabel()).contains("Finanzas");
        assertThat(_find(RadioButtonGroup.class, spec -> spec.withId("conflict-1")))
                .isEmpty();
        chooseMine();
        _click(button("conflict-save"));
        _click(button("health-draft-save"));

        Draft merged = drafts.find(standard()).orElseThrow();
        assertThat(ModelNumbers.numbers(merged.model()))
                .containsEntry("factor.ENGAGEMENT", 25)
                .containsEntry("factor.FINANCIAL", 35);
    }

    @Test
    void aVersionPublishedMeanwhileIsMergedIntoTheDraftBeforeItIsPublished() {
        signIn(Role.ADMINISTRATOR);
        HealthModel now = models.current().model();
        drafts.save(
                standard(),
                now.with(Map.of(Factor.FINANCIAL, 35), Map.of(), now.bands()),
                models.current().number(),
                0);
        models.save(
                now.with(Map.of(Factor.ENGAGEMENT, 25), Map.of(), now.bands()),
                "Somebody else",
                models.current().number());
        open("admin/health-model");
        _setValue(reason(), "Mine");
        assertThat(button("health-draft-publish").isEnabled()).isFalse();

        _click(button("health-draft-update"));
        _setValue(reason(), "Mine");
        _click(button("health-draft-publish"));

        assertThat(models.current().reason()).isEqualTo("Mine");
        assertThat(ModelNumbers.numbers(models.current().model()))
                .containsEntry("factor.ENGAGEMENT", 25)
                .containsEntry("factor.FINANCIAL", 35);
    }

    @Test
    void bandsThatOverlapAreToldAtOnceAndCannotBePublishedOrPreviewed() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");

        _setValue(_get(IntegerField.class, spec -> spec.withId("health-model-band-atriskfrom")), 80);
        _setValue(reason(), "Why not");

        assertThat(text("health-model-problems")).contains("En riesgo");
        assertThat(button("health-draft-publish").isEnabled()).isFalse();
        assertThat(button("health-draft-save").isEnabled())
                .as("a draft may be unfinished")
                .isTrue();
        assertThat(previewState()).contains("aún no es un modelo válido");
    }

    @Test
    void aChangeIsPreviewedOverAllAccountsInTheBackground() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        String before = previewState();

        _setValue(_get(IntegerField.class, spec -> spec.withId("health-model-band-healthyfrom")), 99);

        await(() -> !previewState().equals(before) && !previewState().contains("Calculando"));
        assertThat(previewState()).contains("estado");
    }

    @Test
    void aSliderFollowsTheNumberThatIsTyped() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");

        _setValue(weight(), 64);

        assertThat(_get(IntegerSlider.class, spec -> spec.withId(WEIGHT + "-slider"))
                        .getValue())
                .isEqualTo(64);
        _setValue(weight(), 640);
        assertThat(weight().getValue()).as("more than the slider shows").isEqualTo(640);
    }

    @Test
    void modelsAreAddedNamedOrderedAndRemoved() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        String name = Given.unique("Banks");
        _click(button("health-models-add"));
        _setValue(_get(TextField.class, spec -> spec.withId("health-models-name")), name);
        _click(button("health-models-apply"));
        assertThat(_get(Paragraph.class, spec -> spec.withId("health-models-problem"))
                        .getText())
                .isNotBlank();

        chooseType();
        _click(button("health-models-apply"));

        ModelId added = arrangement.current().models().getFirst().id();
        assertThat(location()).isEqualTo("admin/health-model?model=" + added.value());
        assertThat(list()).contains(name).contains("Modelo general");
        ModelId second = arrangement.add(
                Given.unique("Same"),
                arrangement.current().models().getFirst().criteria(),
                "",
                arrangement.current().revision());
        open("admin/health-model?model=" + second.value());
        assertThat(list()).contains("Ninguna cuenta llega a este modelo");
        _click(button("health-models-up-" + second.value()));
        assertThat(arrangement.current().models().getFirst().id()).isEqualTo(second);
    }

    @Test
    void aSegmentThatIsNoMoreIsToldBesideItsModel() {
        signIn(Role.ADMINISTRATOR);
        String segment = Given.unique("Gone");
        arrangement.add(
                Given.unique("Old"),
                new ModelCriteria(Set.of(segment), Set.of()),
                "",
                arrangement.current().revision());

        open("admin/health-model");

        assertThat(list()).contains("Ninguna cuenta está en el segmento «" + segment + "»");
    }

    @Test
    void theVersionsToCompareStandInTheUrl() {
        signIn(Role.ADMINISTRATOR);
        HealthModel now = models.current().model();
        int before = models.current().number();
        int after = models.save(now.with(Map.of(), Map.of(), new Bands(45, 70)), "Milder", before)
                .number();

        open("admin/health-model?from=%d&to=%d".formatted(before, after));
        assertThat(text("health-compare-difference")).contains("50 → 45");
        open("admin/health-model?from=%d&to=%d".formatted(after, after));
        assertThat(text("health-compare-difference")).contains("lo mismo");
        assertThat(_get(Select.class, spec -> spec.withId("health-compare-from"))
                        .getValue())
                .isNotNull();
    }

    @Test
    void anExecutiveReadsTheModelAndChangesNothing() {
        signIn(Role.EXECUTIVE, ENGLISH);
        open("admin/health-model");

        assertThat(weight().isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withId("health-draft-publish")))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("health-models-add")))
                .isEmpty();
    }

    private ModelId standard() {
        return arrangement.current().standard().id();
    }

    @SuppressWarnings("unchecked")
    private static void chooseMine() {
        RadioButtonGroup<Object> choice = _get(RadioButtonGroup.class, spec -> spec.withId("conflict-0"));
        _setValue(choice, app.atalaya.uikit.ConflictDialog.Choice.MINE);
    }

    @SuppressWarnings("unchecked")
    private static void chooseType() {
        MultiSelectComboBox<Object> types = _get(MultiSelectComboBox.class, spec -> spec.withId("health-models-types"));
        types.setValue(Set.of(app.atalaya.account.AccountType.PROSPECT));
    }

    private static void await(BooleanSupplier condition) {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
            MockVaadin.clientRoundtrip(true);
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static String previewState() {
        return _get(Paragraph.class, spec -> spec.withId("health-preview-state"))
                .getText();
    }

    private static String list() {
        return _get(OrderedList.class, spec -> spec.withId("health-models"))
                .getElement()
                .getTextRecursively();
    }

    private static String text(String id) {
        return ((Component) _get(Div.class, spec -> spec.withId(id)))
                .getElement()
                .getTextRecursively();
    }

    private static IntegerField weight() {
        return _get(IntegerField.class, spec -> spec.withId(WEIGHT));
    }

    private static TextArea reason() {
        return _get(TextArea.class, spec -> spec.withId("health-model-reason"));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }
}
