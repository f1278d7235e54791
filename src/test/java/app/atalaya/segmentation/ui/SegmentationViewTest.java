package app.atalaya.segmentation.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.segmentation.Proposal;
import app.atalaya.segmentation.Proposals;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.segmentation.SegmentationModels;
import app.atalaya.segmentation.SegmentationRuns;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SegmentationViewTest extends ViewTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private SegmentationRuns runs;

    @Autowired
    private Proposals proposals;

    @Autowired
    private SegmentationModels models;

    @Autowired
    private WorthCards cards;

    @Test
    void aManagerAcceptsAProposalFromTheList() {
        Person kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountId account = account(kam, "Puertos del Norte");
        signIn(kam, SPANISH);
        open("segmentation?field=tier");

        ProposalGrid grid = _get(ProposalGrid.class);
        assertThat(_size(grid)).isEqualTo(1);
        Proposal proposal = tierOf(account);
        _click(button(grid, proposal, 0));

        assertThat(accounts.find(account).tier()).isEqualTo(1);
        assertThat(_size(grid)).isZero();
    }

    @Test
    void decliningNeedsAReason() {
        Person kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountId account = account(kam, "Aceros Ebro");
        signIn(kam, ENGLISH);
        open("segmentation?field=tier");
        Proposal proposal = tierOf(account);

        _click(button(_get(ProposalGrid.class), proposal, 1));
        _click(_get(Button.class, spec -> spec.withId("segmentation-decline-confirm")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Being sold");
        _click(_get(Button.class, spec -> spec.withId("segmentation-decline-confirm")));

        assertThat(proposals.openOf(account)).noneMatch(open -> open.field() == SegmentField.TIER);
        open("segmentation?tab=decided&field=tier");
        assertThat(_size(_get(ProposalGrid.class))).isEqualTo(1);
    }

    @Test
    void filtersLiveInTheUrl() {
        Person kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account(kam, "Bodegas Lanza");
        account(kam, "Talleres Ibarra");
        signIn(kam, SPANISH);
        open("segmentation?text=lanza&field=tier");

        assertThat(_get(TextField.class, spec -> spec.withId("segmentation-text"))
                        .getValue())
                .isEqualTo("lanza");
        assertThat(_get(Select.class, spec -> spec.withId("segmentation-field")).getValue())
                .isEqualTo(SegmentField.TIER);
        assertThat(_size(_get(ProposalGrid.class))).isEqualTo(1);

        _setValue(_get(TextField.class, spec -> spec.withId("segmentation-text")), "ibarra");
        assertThat(location()).isEqualTo("segmentation?field=tier&text=ibarra");
        assertThat(_size(_get(ProposalGrid.class))).isEqualTo(1);
    }

    @Test
    void executivesReadAndDoNotDecide() {
        account(as.newUser(Role.KEY_ACCOUNT_MANAGER), "Papelera Nerva");
        signIn(Role.EXECUTIVE, ENGLISH);
        open("segmentation?text=nerva&field=tier");

        assertThat(_get(H1.class).getText()).isEqualTo("Segmentation");
        assertThat(_size(_get(ProposalGrid.class))).isPositive();
        assertThat(_find(Button.class, spec -> spec.withId("segmentation-accept-all")))
                .isEmpty();
    }

    @Test
    void everybodyReadsTheModelAndOnlyAdministratorsEditIt() {
        signIn(Role.TEAM_MEMBER, SPANISH);
        open("segmentation?tab=model");
        assertThat(_find(CriteriaCard.class)).hasSize(1);
        assertThat(_find(RulesCard.class)).hasSize(3);
        assertThat(_find(Button.class, spec -> spec.withId("segmentation-edit-settings")))
                .isEmpty();
    }

    @Test
    void anAdministratorChangesAWeightSeesTheEffectAndSaves() {
        signIn(Role.ADMINISTRATOR, SPANISH);
        open("segmentation?tab=model");
        int before = models.current().version();

        _click(_get(Button.class, spec -> spec.withId("segmentation-edit-relationship")));
        _setValue(_get(NumberField.class, spec -> spec.withId("segmentation-weight")), 20.0);
        _click(_get(Button.class, spec -> spec.withId("segmentation-criterion-apply")));
        _click(_get(Button.class, spec -> spec.withId("segmentation-preview")));
        _click(_get(Button.class, spec -> spec.withId("segmentation-save")));
        assertThat(models.current().version()).isEqualTo(before + 1);

        _click(_get(Button.class, spec -> spec.withId("segmentation-edit-relationship")));
        _setValue(_get(NumberField.class, spec -> spec.withId("segmentation-weight")), 10.0);
        _click(_get(Button.class, spec -> spec.withId("segmentation-criterion-apply")));
        _click(_get(Button.class, spec -> spec.withId("segmentation-save")));
        assertThat(models.current().version()).isEqualTo(before + 2);
    }

    @Test
    void theBoardShowsTheWorthWithItsEvidence() {
        Person kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountId account = account(kam, "Frutas del Segura");
        signIn(kam, SPANISH);
        open("segmentation");

        String text = cards.cardFor(account).getElement().getTextRecursively();
        assertThat(text).contains("Valor de la cuenta", "Potencial de crecimiento", "90 de 100", "Puntuación", "90,0");
        assertThat(text).doesNotContain("!");
    }

    private AccountId account(Person kam, String name) {
        AccountDraft draft = new AccountDraft(
                name + " " + System.nanoTime(),
                AccountType.STANDARD,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                90,
                90,
                null,
                null);
        AccountId id = as.user(kam, () -> accounts.create(draft));
        as.administrator(() -> runs.run(LocalDate.now(ZoneOffset.UTC)));
        return id;
    }

    private Proposal tierOf(AccountId account) {
        return proposals.openOf(account).stream()
                .filter(proposal -> proposal.field() == SegmentField.TIER)
                .findFirst()
                .orElseThrow();
    }

    /** The accept button is the first, the decline button the second. */
    private static Button button(ProposalGrid grid, Proposal proposal, int index) {
        Component actions = _getCellComponent(grid, 0, "actions");
        List<Button> buttons = actions.getChildren().map(Button.class::cast).toList();
        assertThat(buttons.get(index).getId().orElse("")).endsWith("-" + proposal.id());
        return buttons.get(index);
    }
}
