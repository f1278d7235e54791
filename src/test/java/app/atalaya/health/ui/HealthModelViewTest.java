package app.atalaya.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.health.Factor;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.identity.Role;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HealthModelViewTest extends ViewTest {

    private static final String WEIGHT = "health-model-factor-financial";

    @Autowired
    HealthModels models;

    @AfterEach
    void theStandardAgain() {
        as.administrator(() -> {
            HealthModel standard = models.history().getLast().model();
            if (!models.current().model().equals(standard)) {
                models.save(standard, "As it was", models.current().number());
            }
        });
    }

    @Test
    void anAdministratorChangesAWeightWithAReasonAndThatIsANewVersion() {
        int before = as.administrator(() -> models.current().number());
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        assertThat(save().isEnabled()).isFalse();

        _setValue(weight(), 40);
        assertThat(save().isEnabled()).as("without a reason").isFalse();
        _setValue(_get(TextArea.class, spec -> spec.withId("health-model-reason")), "Invoices tell more");
        _click(save());

        assertThat(models.current().number()).isEqualTo(before + 1);
        assertThat(models.current().reason()).isEqualTo("Invoices tell more");
        assertThat(weight().getValue()).isEqualTo(40);
        assertThat(_get(NativeTable.class, spec -> spec.withId("health-model-versions")))
                .isNotNull();
    }

    @Test
    void bandsThatOverlapAreToldAtOnceAndCannotBeSaved() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");

        _setValue(_get(IntegerField.class, spec -> spec.withId("health-model-band-atriskfrom")), 80);
        _setValue(_get(TextArea.class, spec -> spec.withId("health-model-reason")), "Why not");

        assertThat(_get(Div.class, spec -> spec.withId("health-model-problems"))
                        .getElement()
                        .getTextRecursively())
                .contains("En riesgo");
        assertThat(save().isEnabled()).isFalse();
    }

    @Test
    void anExecutiveReadsTheModelAndChangesNothing() {
        signIn(Role.EXECUTIVE, ENGLISH);
        open("admin/health-model");

        assertThat(weight().isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withId("health-model-save")))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsMergedAndNotOverwritten() {
        signIn(Role.ADMINISTRATOR);
        open("admin/health-model");
        HealthModel now = models.current().model();
        models.save(
                now.with(Map.of(Factor.ENGAGEMENT, 25), Map.of(), now.bands()),
                "Somebody else",
                models.current().number());

        _setValue(weight(), 35);
        _setValue(_get(TextArea.class, spec -> spec.withId("health-model-reason")), "Mine");
        _click(save());
        assertThat(models.current().reason()).isEqualTo("Somebody else");
        _click(save());

        HealthModel merged = models.current().model();
        assertThat(models.current().reason()).isEqualTo("Mine");
        assertThat(ModelDraft.numbers(merged))
                .containsEntry("factor.ENGAGEMENT", 25)
                .containsEntry("factor.FINANCIAL", 35);
    }

    private static IntegerField weight() {
        return _get(IntegerField.class, spec -> spec.withId(WEIGHT));
    }

    private static Button save() {
        return _get(Button.class, spec -> spec.withId("health-model-save"));
    }
}
