package app.atalaya.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComponentsTest extends ViewTest {

    @BeforeEach
    void anEmptyWindow() {
        start(SPANISH);
    }

    @Test
    void aRingSaysItsFigureAndRoundsItDown() {
        Ring ring = new Ring(69.9, Tone.RISK, false, "Salud 69, en riesgo", Ring.ROW);

        assertThat(drawing(ring)).contains(">69<");
        assertThat(ring.getElement().getAttribute("aria-label")).isEqualTo("Salud 69, en riesgo");
        assertThat(drawing(new Ring(null, Tone.UNKNOWN, true, "", Ring.ROW)))
                .contains(">?<")
                .doesNotContain("NaN");
        assertThat(drawing(new Ring(100.0, Tone.OK, false, "", Ring.LARGE))).doesNotContain("NaN");
    }

    @Test
    void aSparklineLeavesGapsWhereNothingIsKnown() {
        Sparkline line = new Sparkline(Arrays.asList(50.0, null, 60.0, 62.0), Tone.OK, "90 días");

        assertThat(drawing(line).split("M", -1)).hasSize(3);
        assertThat(drawing(new Sparkline(Arrays.asList(null, null), Tone.UNKNOWN, "")))
                .contains("at-dashed");
    }

    @Test
    void aChangeCarriesItsSign() {
        assertThat(new Delta(7.0, 0).getText()).isEqualTo("▲ +7");
        assertThat(new Delta(-14.2, 1).getText()).isEqualTo("▼ −14,2");
        assertThat(new Delta(0.0, 0).getText()).isEqualTo("= 0");
        assertThat(new Delta(null, 0).getText()).isEqualTo("n/d");
    }

    @Test
    void aChipTellsWhetherItIsPressed() {
        List<Boolean> heard = new ArrayList<>();
        FilterChips chips = new FilterChips("Filtros");
        Button chip = chips.chip("one", "Uno", false, heard::add);
        UI.getCurrent().add(chips);

        _click(chip);

        assertThat(heard).containsExactly(true);
        assertThat(chip.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void aConflictIsSavedOnlyWhenEveryFieldIsChosen() {
        List<Map<ConflictDialog.Field, ConflictDialog.Choice>> chosen = new ArrayList<>();
        ConflictDialog.Field name = new ConflictDialog.Field("Nombre", "Albor", "Albor S.A.");
        ConflictDialog.open(List.of(name), "Diego Salas", chosen::add);
        Button save = _get(Button.class, spec -> spec.withId("conflict-save"));
        assertThat(save.isEnabled()).isFalse();

        choose(ConflictDialog.Choice.THEIRS);
        _click(save);

        assertThat(chosen).containsExactly(Map.of(name, ConflictDialog.Choice.THEIRS));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void choose(ConflictDialog.Choice choice) {
        ((RadioButtonGroup<ConflictDialog.Choice>) _get(RadioButtonGroup.class, spec -> spec.withId("conflict-0")))
                .setValue(choice);
    }

    @Test
    void aChartIsAlsoATable() {
        ChartCard card = new ChartCard("test", "Salud", "Sube.");
        card.setChart(new Span("chart"));
        card.setTable(List.of("Semana", "Sana"), List.of(List.of("23 nov", "33")));
        UI.getCurrent().add(card);
        assertThat(_find(NativeTable.class)).isEmpty();

        _click(_get(Button.class, spec -> spec.withId("test-as-table")));

        assertThat(_find(NativeTable.class)).hasSize(1);
        assertThat(_get(Button.class, spec -> spec.withId("test-as-table")).getText())
                .isEqualTo("Ver como gráfico");
    }

    @Test
    void errorsStayUntilTheyAreClosed() {
        Toasts.error(UI.getCurrent(), "common.failed");

        Notification toast = _get(Notification.class);
        assertThat(toast.getDuration()).isZero();
        _click(_get(Button.class, spec -> spec.withId("toast-close")));
        assertThat(toast.isOpened()).isFalse();
    }

    @Test
    void whatWasDoneCanBeUndoneFromItsMessage() {
        List<String> undone = new ArrayList<>();
        Toasts.undoable(UI.getCurrent(), () -> undone.add("undone"), "common.saved");

        _click(_get(Button.class, spec -> spec.withId("toast-action")));

        assertThat(undone).containsExactly("undone");
    }

    @Test
    void aConfirmationNamesWhatItDoes() {
        Confirm.ask(UI.getCurrent(), () -> {}, "common.conflict", 2);

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void eachIconIsDecoration() {
        for (Icons icon : Icons.values()) {
            assertThat(icon.create().getElement().getAttribute("aria-hidden")).isEqualTo("true");
        }
    }

    @Test
    void componentTextsFollowTheLanguage() {
        assertThat(ComponentTexts.datePicker(SPANISH).getMonthNames()).contains("enero");
        assertThat(ComponentTexts.datePicker(ENGLISH).getToday()).isEqualTo("today");
        assertThat(ComponentTexts.upload(SPANISH).getAddFiles().getOne()).isEqualTo("Elegir archivo");
    }

    private static String drawing(Svg svg) {
        return String.valueOf(svg.getElement().getProperty("innerHTML"));
    }
}
