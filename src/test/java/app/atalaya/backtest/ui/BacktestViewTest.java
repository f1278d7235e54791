package app.atalaya.backtest.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.backtest.Alarm;
import app.atalaya.backtest.BacktestParameters;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.BacktestRun.State;
import app.atalaya.backtest.Backtests;
import app.atalaya.backtest.Outcome;
import app.atalaya.backtest.Rhythm;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelId;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BacktestViewTest extends ViewTest {

    @Autowired
    Backtests backtests;

    @Autowired
    HealthModels models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    @Test
    void anAdministratorStartsARunAndComesToItsPage() {
        signIn(as.newUser(Role.ADMINISTRATOR), SPANISH);
        open("admin/backtest");

        _click(_get(Button.class, spec -> spec.withId("backtest-start")));

        assertThat(location()).startsWith("admin/backtest?run=");
    }

    @Test
    void whatCannotBeTriedIsToldAtOnce() {
        signIn(Role.ADMINISTRATOR);
        open("admin/backtest");

        _setValue(_get(DatePicker.class, spec -> spec.withId("backtest-from")), LocalDate.now(clock));
        _setValue(
                _get(DatePicker.class, spec -> spec.withId("backtest-to")),
                LocalDate.now(clock).minusDays(1));

        assertThat(_get(Paragraph.class, spec -> spec.withId("backtest-problems"))
                        .getText())
                .contains("posterior");
        assertThat(_get(Button.class, spec -> spec.withId("backtest-start")).isEnabled())
                .isFalse();
    }

    @Test
    void anExecutiveReadsARunAndStartsNone() {
        long run = lossesTried();
        signIn(Role.EXECUTIVE, ENGLISH);
        open("admin/backtest?run=" + run);

        assertThat(text("backtest-run-" + run)).contains("Run " + run).contains("95% interval");
        assertThat(_find(Button.class, spec -> spec.withId("backtest-start"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("backtest-take-over")))
                .isEmpty();
    }

    @Test
    void aRunShowsItsFiguresItsChartsAndItsSuggestion() {
        long run = lossesTried();
        signIn(Role.ADMINISTRATOR);
        open("admin/backtest?run=" + run + "&horizon=60");

        assertThat(text("backtest-horizons")).contains("AUC").contains("180 días");
        assertThat(_get(Button.class, spec -> spec.withId("backtest-roc-as-table"))
                        .getText())
                .isNotBlank();
        assertThat(_get(Button.class, spec -> spec.withId("backtest-tenths-as-table"))
                        .getText())
                .isNotBlank();
        assertThat(text("backtest-weights")).contains("Tendencia de uso");
    }

    @Test
    void aSuggestionBecomesTheDraftThatItLeadsTo() {
        long run = lossesTried();
        signIn(Role.ADMINISTRATOR);
        open("admin/backtest?run=" + run);

        _click(button("backtest-take-over"));

        ModelId general = models.current().of();
        assertThat(location()).isEqualTo("admin/health-model?model=" + general.value());
        assertThat(drafts.find(general)).isPresent();
        assertThat(text("health-draft-state")).contains("Test some-administrator");
    }

    @Test
    void aDraftThatIsThereIsShownBeforeItIsReplaced() {
        long run = lossesTried();
        Person colleague = as.newUser(Role.ADMINISTRATOR);
        Draft theirs = as.user(colleague, () -> drafts.save(general(), weighing(7), current(), 0));
        signIn(Role.ADMINISTRATOR);
        open("admin/backtest?run=" + run);

        _click(button("backtest-take-over"));
        assertThat(text("backtest-take-over-present")).contains(colleague.name());
        _click(button("backtest-take-over-open"));
        assertThat(location()).startsWith("admin/health-model?model=");
        assertThat(drafts.find(general())).contains(theirs);

        open("admin/backtest?run=" + run);
        _click(button("backtest-take-over"));
        _click(button("backtest-take-over-replace"));
        assertThat(drafts.find(general())).as("not without being sure").contains(theirs);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(location()).startsWith("admin/health-model?model=");
        assertThat(drafts.find(general()).orElseThrow().model()).isNotEqualTo(theirs.model());
    }

    @Test
    void aDraftThatIsEditedAtThatMomentIsShownAgainInsteadOfBeingReplaced() {
        long run = lossesTried();
        Person colleague = as.newUser(Role.ADMINISTRATOR);
        Draft theirs = as.user(colleague, () -> drafts.save(general(), weighing(7), current(), 0));
        signIn(Role.ADMINISTRATOR);
        open("admin/backtest?run=" + run);
        _click(button("backtest-take-over"));
        _click(button("backtest-take-over-replace"));
        Draft edited = as.user(colleague, () -> drafts.save(general(), weighing(8), current(), theirs.revision()));

        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(drafts.find(general())).contains(edited);
        assertThat(text("backtest-take-over-present")).contains(colleague.name());
        assertThat(location()).startsWith("admin/backtest");
    }

    @Test
    void aDraftIsOfferedToBeTried() {
        Person administrator = as.newUser(Role.ADMINISTRATOR);
        as.user(administrator, () -> drafts.save(general(), weighing(7), current(), 0));
        signIn(administrator, SPANISH);
        open("admin/backtest");
        Select<ModelChoice> version = choice();
        ModelChoice draft = version.getListDataView()
                .getItems()
                .filter(ModelChoice.OpenDraft.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(draft.text()).contains("Borrador de la versión");

        _setValue(version, draft);
        _click(button("backtest-start"));

        assertThat(location()).startsWith("admin/backtest?run=");
        long run = Long.parseLong(location().substring(location().indexOf('=') + 1));
        assertThat(backtests.find(run).orElseThrow().draftRevision()).isEqualTo(1);
    }

    @AfterEach
    void withoutDraft() {
        as.administrator(() -> drafts.find(general()).ifPresent(draft -> drafts.discard(general(), draft.revision())));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    @SuppressWarnings("unchecked")
    private static Select<ModelChoice> choice() {
        return _get(Select.class, spec -> spec.withId("backtest-version"));
    }

    private ModelId general() {
        return as.administrator(() -> models.current().of());
    }

    private int current() {
        return as.administrator(() -> models.current().number());
    }

    private HealthModel weighing(int weight) {
        HealthModel model = as.administrator(() -> models.current().model());
        return model.with(Map.of(model.factors().getFirst().factor(), weight), Map.of(), model.bands());
    }

    @Test
    void twoRunsStandSideBySide() {
        long run = lossesTried();
        long other = lossesTried();
        signIn(Role.EXECUTIVE);
        open("admin/backtest?run=" + run + "&with=" + other);

        assertThat(text("backtest-compare")).contains("Prueba " + run).contains("Prueba " + other);
        _setValue(_get(Select.class, spec -> spec.withId("backtest-with")), null);
        assertThat(location()).isEqualTo("admin/backtest?run=" + run);
        assertThat(_find(Component.class, spec -> spec.withId("backtest-compare")))
                .isEmpty();
    }

    @Test
    void aHorizonWithTooFewLossesSaysWhatIsMissing() {
        Person administrator = as.newUser(Role.ADMINISTRATOR);
        LocalDate day = LocalDate.of(1990, 1, 1);
        BacktestParameters longAgo =
                new BacktestParameters(day, day.plusDays(40), Rhythm.MONTHLY, Alarm.CRITICAL, Outcome.CHURN, 30);
        AccountId account = given.account().id();
        long run = finished(as.user(administrator, () -> {
            Signal latest = signal(
                    account,
                    SignalKind.USAGE,
                    LocalDate.now(clock),
                    Given.unique("bv").substring(0, 12));
            recorder.record(List.of(latest), null);
            return backtests.start(longAgo, models.current().number());
        }));
        signIn(Role.EXECUTIVE);
        open("admin/backtest?run=" + run);

        assertThat(_get(Paragraph.class, spec -> spec.withId("backtest-refusal-90"))
                        .getText())
                .contains("ninguna cuenta perdida")
                .contains("faltan 10 perdidas y 10 que sigan");
    }

    @Test
    void aRunThatDoesNotExistIsSaidNotToExist() {
        signIn(Role.EXECUTIVE);
        open("admin/backtest?run=999999999");

        assertThat(_get(Div.class, spec -> spec.withClasses("at-empty"))
                        .getElement()
                        .getTextRecursively())
                .contains("Esa prueba no existe");
    }

    @Test
    void thePageOfTheModelLeadsHereForThoseWhoMayEnter() {
        signIn(Role.EXECUTIVE);
        open("admin/health-model");
        assertThat(_get(Anchor.class, spec -> spec.withId("health-model-backtest"))
                        .getHref())
                .isEqualTo("admin/backtest");

        signIn(Role.KEY_ACCOUNT_MANAGER);
        open("admin/health-model");
        assertThat(_find(Anchor.class, spec -> spec.withId("health-model-backtest")))
                .isEmpty();
    }

    private static String text(String id) {
        return _get(Component.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }

    /** A finished run over accounts that fell silent before they left, and others that did not. */
    private long lossesTried() {
        LocalDate today = LocalDate.now(clock);
        String source = Given.unique("bv").substring(0, 12);
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            AccountId account = given.account().id();
            LocalDate loss = i < 12 ? today.minusDays(100 + 10L * i) : null;
            for (LocalDate day = today.minusDays(500); day.isBefore(today); day = day.plusDays(6 + i % 3)) {
                if (loss == null || day.plusDays(60).isBefore(loss)) {
                    signals.add(signal(account, SignalKind.USAGE, day, source));
                    signals.add(signal(account, SignalKind.INTERACTION, day, source));
                }
            }
            if (loss != null) {
                signals.add(signal(account, SignalKind.CHURN, loss, source));
            }
        }
        return finished(as.user(as.newUser(Role.ADMINISTRATOR), () -> {
            recorder.record(signals, null);
            return backtests.start(backtests.usual(), models.current().number());
        }));
    }

    private static Signal signal(AccountId account, SignalKind kind, LocalDate day, String source) {
        return new Signal(
                account,
                kind,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                2,
                null,
                source,
                account.value() + "-" + kind + "-" + day,
                null);
    }

    private long finished(long id) {
        for (int i = 0; i < 600; i++) {
            BacktestRun run = as.administrator(() -> backtests.find(id)).orElseThrow();
            if (run.state() != State.RUNNING) {
                assertThat(run.failureKey()).isNull();
                return id;
            }
            pause();
        }
        throw new AssertionError("The run does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
