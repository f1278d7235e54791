package app.atalaya.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.health.Band;
import app.atalaya.health.HealthJudgements;
import app.atalaya.health.Judgement;
import app.atalaya.health.JudgementDraft;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JudgementViewTest extends ViewTest {

    @Autowired
    HealthJudgements judgements;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    private Person owner;
    private AccountRef account;

    @BeforeEach
    void anAccountWithAnOwner() {
        owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(owner);
    }

    @Test
    void whoMayEditJudgesReplacesAndWithdraws() {
        signIn(owner, ENGLISH);
        open("accounts/" + account.key() + "?tab=health");

        judge(Band.AT_RISK, "Their sponsor leaves");
        assertThat(standing()).isNotNull();
        assertThat(_find(JudgementLine.class)).isNotEmpty();
        judge(Band.CRITICAL, "And the budget with them");
        assertThat(GridKt._size(_get(Grid.class, spec -> spec.withId("health-judgement-history"))))
                .isEqualTo(2);

        _click(button("health-judgement-withdraw"));
        ConfirmDialog ask = _get(ConfirmDialog.class);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(ask);
        assertThat(standing()).isNull();
        assertThat(_find(Button.class, spec -> spec.withId("health-judgement-withdraw")))
                .isEmpty();
    }

    @Test
    void anIncompleteJudgementSaysWhatIsMissingAndKeepsTheRest() {
        signIn(owner, ENGLISH);
        open("accounts/" + account.key() + "?tab=health");

        _click(button("health-judge"));
        _setValue(reason(), "Half a judgement");
        _click(button("health-judgement-save"));

        assertThat(_get(Select.class, spec -> spec.withId("health-judgement-band"))
                        .isInvalid())
                .isTrue();
        assertThat(reason().getValue()).isEqualTo("Half a judgement");
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(standing()).isNull();
    }

    @Test
    void whoComesSecondSeesTheFirstAndKeepsTheText() {
        signIn(owner, ENGLISH);
        open("accounts/" + account.key() + "?tab=health");
        _click(button("health-judge"));
        choose(Band.CRITICAL);
        _setValue(reason(), "My own view of it");
        as.administrator(() -> judgements.judge(
                account.id(), new JudgementDraft(Band.HEALTHY, "I met them today", today().plusDays(7)), null));

        _click(button("health-judgement-save"));

        assertThat(_get(com.vaadin.flow.component.html.Div.class, spec -> spec.withId("health-judgement-meanwhile"))
                        .getElement()
                        .getTextRecursively())
                .contains("I met them today");
        assertThat(reason().getValue()).isEqualTo("My own view of it");
        _click(button("health-judgement-save"));
        assertThat(standing()).extracting(Judgement::reason).isEqualTo("My own view of it");
        assertThat(as.user(owner, () -> judgements.count(account.id()))).isEqualTo(2);
    }

    @Test
    void whoMayOnlyReadSeesItAndHasNoButtons() {
        as.user(
                owner,
                () -> judgements.judge(
                        account.id(), new JudgementDraft(Band.CRITICAL, "Seen by all", today().plusDays(7)), null));
        signIn(Role.EXECUTIVE, SPANISH);
        open("accounts/" + account.key() + "?tab=health");

        assertThat(_find(JudgementLine.class)).isNotEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("health-judge"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("health-judgement-withdraw")))
                .isEmpty();
    }

    private void judge(Band band, String why) {
        _click(button("health-judge"));
        choose(band);
        _setValue(reason(), why);
        _click(button("health-judgement-save"));
        // The account's announcement would do it in a browser.
        open("accounts");
        open("accounts/" + account.key() + "?tab=health");
    }

    @SuppressWarnings("unchecked")
    private static void choose(Band band) {
        Select<Band> field = _get(Select.class, spec -> spec.withId("health-judgement-band"));
        _setValue(field, band);
    }

    private static TextArea reason() {
        return _get(TextArea.class, spec -> spec.withId("health-judgement-reason"));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private @Nullable Judgement standing() {
        return as.user(owner, () -> judgements.inForce(List.of(account.id()))).get(account.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
