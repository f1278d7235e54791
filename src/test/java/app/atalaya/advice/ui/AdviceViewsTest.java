package app.atalaya.advice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.advice.Advice;
import app.atalaya.advice.DismissalReason;
import app.atalaya.advice.Suggestion;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.task.TaskLine;
import app.atalaya.task.TaskLists;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdviceViewsTest extends ViewTest {

    @Autowired
    Advice advice;

    @Autowired
    TaskLists lists;

    @Autowired
    Contracts contracts;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    private Person manager;
    private AccountRef account;

    @BeforeEach
    void anAccountThatRenewsSoon() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(manager);
        signIn(manager, SPANISH);
        LocalDate today = LocalDate.now(clock);
        contracts.create(
                account.id(),
                new ContractDraft(
                        "Plan",
                        new BigDecimal("1000"),
                        true,
                        "EUR",
                        today.minusDays(200),
                        null,
                        today.plusDays(60),
                        null));
    }

    @Test
    void aSuggestionBecomesTheTaskThatOneMakesOfIt() {
        open("accounts/" + account.key());
        assertThat(card()).contains("Preparar la conversación de renovación", "(en 60 días)");
        _click(_get(Button.class, spec -> spec.withId("advice-accept-renewal-at-risk")));
        assertThat(_get(TextField.class, spec -> spec.withId("task-field-title"))
                        .getValue())
                .isEqualTo("Preparar la conversación de renovación");

        _setValue(_get(TextField.class, spec -> spec.withId("task-field-title")), "Mi versión");
        _click(_get(Button.class, spec -> spec.withId("task-save")));

        List<TaskLine> tasks = lists.next(account.id(), 5);
        assertThat(tasks).extracting(TaskLine::title).containsExactly("Mi versión");
        assertThat(tasks.getFirst().owner()).isEqualTo(manager);
        assertThat(tasks.getFirst().note()).contains("60 días");
        assertThat(rules()).doesNotContain("renewal-at-risk");
        _click(_get(Button.class, spec -> spec.withId("toast-action")));
        assertThat(lists.next(account.id(), 5)).isEmpty();
        assertThat(rules()).contains("renewal-at-risk");
    }

    @Test
    void aSuggestionIsDismissedWithAReason() {
        open("accounts/" + account.key());
        _click(_get(Button.class, spec -> spec.withId("advice-dismiss-renewal-at-risk")));
        _click(_get(Button.class, spec -> spec.withId("advice-dismissal-confirm")));
        assertThat(_find(Dialog.class)).hasSize(1);

        @SuppressWarnings("unchecked")
        RadioButtonGroup<DismissalReason> reason = _get(RadioButtonGroup.class, spec -> spec.withId("advice-reason"));
        _setValue(reason, DismissalReason.OTHER);
        _click(_get(Button.class, spec -> spec.withId("advice-dismissal-confirm")));
        assertThat(_get(TextArea.class, spec -> spec.withId("advice-comment")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withId("advice-comment")), "Se cierra la filial");
        _click(_get(Button.class, spec -> spec.withId("advice-dismissal-confirm")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(rules()).doesNotContain("renewal-at-risk");
    }

    @Test
    void whoOnlyReadsSeesTheReasonsAndNoWayToDecide() {
        signIn(Role.EXECUTIVE, ENGLISH);

        open("accounts/" + account.key());

        assertThat(card()).contains("Prepare the renewal conversation");
        assertThat(_find(Button.class, spec -> spec.withId("advice-accept-renewal-at-risk")))
                .isEmpty();
    }

    @Test
    void administratorsSeeWhatBecomesOfEachRule() {
        signIn(Role.ADMINISTRATOR, ENGLISH);

        open("admin/advice");

        Grid<?> grid = _get(Grid.class, spec -> spec.withId("advice-rules"));
        assertThat(GridKt._size(grid)).isEqualTo(13);
        for (int row = 0; row < 13; row++) {
            Component cell = GridKt._getCellComponent(grid, row, "rule");
            assertThat(cell.getElement().getTextRecursively()).isNotBlank().doesNotContain("!");
        }
    }

    private List<String> rules() {
        return advice.of(account.id()).stream().map(Suggestion::rule).toList();
    }

    private static String card() {
        return _get(Component.class, spec -> spec.withId("advice-card"))
                .getElement()
                .getTextRecursively();
    }
}
