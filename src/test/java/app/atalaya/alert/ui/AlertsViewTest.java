package app.atalaya.alert.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertFilter;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertRule;
import app.atalaya.alert.AlertRules;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.RuleKind;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.FramedViewTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Judge;
import app.atalaya.uikit.EmptyState;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AlertsViewTest extends FramedViewTest {

    @Autowired
    private AlertNews news;

    @Autowired
    private SignalRecorder recorder;

    @Autowired
    private Judge judge;

    @Autowired
    private AlertInbox inbox;

    @Autowired
    private AlertRules rules;

    @Autowired
    private SpokenAlerts spoken;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    private Person kam = new Person(new UserId(0), "", "");
    private AccountRef account = new AccountRef(new AccountId(0), "", "");
    private long alert;

    @BeforeEach
    void anAlert() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(kam, AccountDraft.named(Given.unique("Astilleros"), AccountType.KEY));
        record(SignalKind.PAYMENT, 20_000, 90);
        record(SignalKind.INVOICE, 20_000, 100);
        record(SignalKind.INVOICE, 500, 20);
        judge.all();
        alert = alerts(AlertState.OPEN).getFirst().id();
    }

    @Test
    void theInboxShowsWhatStandsAndOpensItByItsAddress() {
        signIn(kam, SPANISH);
        open("alerts");
        assertThat(size()).isEqualTo(1);
        assertThat(_find(AlertDetail.class)).isEmpty();

        open("alerts?scope=mine&alert=" + alert);
        String text = _get(AlertDetail.class).getElement().getTextRecursively();
        assertThat(text).contains(account.name(), "facturas vencidas", "500", "Factura vencida", "Por qué ha saltado");
        assertThat(text).doesNotContain("!");
        assertThat(news.mine().unseen()).isZero();
    }

    @Test
    void englishReadersReadEnglish() {
        signIn(kam, ENGLISH);
        open("alerts?alert=" + alert);

        assertThat(_get(AlertDetail.class).getElement().getTextRecursively())
                .contains("invoices overdue", "Why it was raised", "is still unpaid");
    }

    @Test
    void takingItOnAssignsIt() {
        signIn(kam, SPANISH);
        open("alerts?alert=" + alert);
        _click(_get(Button.class, spec -> spec.withId("alert-take-on")));
        assertThat(_find(Notification.class))
                .anyMatch(toast -> toast.getElement().getTextRecursively().contains("Te encargas"));

        assertThat(alerts(AlertState.OPEN).getFirst().assignee()).isEqualTo(kam);
    }

    @Test
    void snoozingNeedsAReasonAndTakesItOutOfTheList() {
        signIn(kam, SPANISH);
        open("alerts?alert=" + alert);
        _click(_get(Button.class, spec -> spec.withId("alert-snooze")));
        _click(_get(Button.class, spec -> spec.withId("alert-snooze-confirm")));
        assertThat(_get(TextArea.class, spec -> spec.withId("alert-snooze-reason"))
                        .isInvalid())
                .isTrue();
        _setValue(
                _get(DatePicker.class, spec -> spec.withId("alert-snooze-until")),
                LocalDate.now(clock).plusDays(3));
        _setValue(_get(TextArea.class, spec -> spec.withId("alert-snooze-reason")), "Pagan el lunes");
        _click(_get(Button.class, spec -> spec.withId("alert-snooze-confirm")));

        assertThat(alerts(AlertState.OPEN)).isEmpty();
        open("alerts?state=snoozed&alert=" + alert);
        assertThat(_get(AlertDetail.class).getElement().getTextRecursively()).contains("Pagan el lunes", kam.name());
        _click(_get(Button.class, spec -> spec.withId("alert-wake")));
        assertThat(alerts(AlertState.OPEN)).hasSize(1);
    }

    @Test
    void filtersLiveInTheUrl() {
        signIn(kam, SPANISH);
        open("alerts?scope=team&text=astilleros&rule=invoice&severity=warning");
        assertThat(size()).isEqualTo(1);
        assertThat(_get(TextField.class, spec -> spec.withId("alerts-text")).getValue())
                .isEqualTo("astilleros");

        _setValue(_get(TextField.class, spec -> spec.withId("alerts-text")), "nadie");
        assertThat(location()).contains("scope=team", "text=nadie", "rule=invoice", "severity=warning");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Ninguna alerta así");
        _click(_get(Button.class, spec -> spec.withId("alerts-cleared")));
        assertThat(location()).contains("state=cleared");
    }

    @Test
    void whatAUrlSaysWronglyIsIgnored() {
        signIn(kam, SPANISH);
        open("alerts?scope=everybody&state=gone&rule=none&severity=high&alert=abc");
        assertThat(size()).isEqualTo(1);
        open("alerts?alert=999999999");
        assertThat(_find(AlertDetail.class)).isEmpty();
    }

    @Test
    void anExecutiveReadsAndDoesNotAct() {
        signIn(Role.EXECUTIVE, SPANISH);
        open("alerts?alert=" + alert);

        assertThat(_get(AlertDetail.class).getElement().getTextRecursively()).contains(account.name());
        assertThat(_find(Button.class, spec -> spec.withId("alert-take-on"))).isEmpty();
        assertThat(_find(Select.class, spec -> spec.withId("alert-assign"))).isEmpty();
    }

    @Test
    void theBoardHasTheAlertsOfItsAccount() {
        signIn(kam, SPANISH);
        open("accounts/" + account.key() + "?tab=alerts");

        assertThat(_get(AlertItem.class).getElement().getTextRecursively()).contains("Sigue sin pagarse");
    }

    @Test
    void theBellCountsWhatWasNotSeen() {
        signIn(kam, SPANISH);
        open("alerts");
        assertThat(_get(AlertBell.class).getElement().getTextRecursively()).isEqualTo("1");

        open("alerts?alert=" + alert);
        signIn(kam, SPANISH);
        open("settings");
        assertThat(_get(AlertBell.class).getChildren().filter(AlertCount.class::isInstance))
                .allMatch(count -> !count.isVisible());
    }

    @Test
    void theBellCountsWhatComesWhileAPageIsOpen() {
        signIn(kam, SPANISH);
        open("alerts");
        AlertBell bell = _get(AlertBell.class);

        record(SignalKind.CHURN, 1, 0);
        judge.all();
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(bell.getElement().getTextRecursively()).isEqualTo("2");
        });
    }

    @Test
    void aToastOfSomebodyElsesAlertDoesNothing() {
        signIn(as.newUser(Role.KEY_ACCOUNT_MANAGER), SPANISH);
        open("alerts");
        _get(AlertToasts.class).takeOn(String.valueOf(alert));

        assertThat(_find(Notification.class)).isEmpty();
        assertThat(as.user(kam, () -> inbox.find(alert).orElseThrow().assignee()))
                .isNull();
    }

    @Test
    void anAdministratorTunesARule() {
        signIn(Role.ADMINISTRATOR, SPANISH);
        open("admin/alert-rules");
        assertThat(_get(Grid.class, spec -> spec.withId("alert-rules"))).isNotNull();
        RuleDialog dialog = edit();
        _setValue(_get(IntegerField.class, spec -> spec.withId("alert-rule-days")), 0);
        _click(_get(Button.class, spec -> spec.withId("alert-rule-save")));
        assertThat(_get(IntegerField.class, spec -> spec.withId("alert-rule-days"))
                        .isInvalid())
                .isTrue();

        _setValue(_get(IntegerField.class, spec -> spec.withId("alert-rule-days")), 44);
        _click(_get(Button.class, spec -> spec.withId("alert-rule-save")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(silence().parameter("days")).isEqualTo(44);
        edit();
        _setValue(_get(IntegerField.class, spec -> spec.withId("alert-rule-days")), 45);
        _click(_get(Button.class, spec -> spec.withId("alert-rule-save")));
    }

    @Test
    void ofTwoAdministratorsTheSecondSeesWhatTheFirstSaved() {
        signIn(Role.ADMINISTRATOR, SPANISH);
        open("admin/alert-rules");
        edit();
        AlertRule first = silence();
        rules.save(new AlertRule(first.kind(), true, Map.of("days", 50), first.version()));
        _setValue(_get(IntegerField.class, spec -> spec.withId("alert-rule-days")), 45);
        _click(_get(Button.class, spec -> spec.withId("alert-rule-save")));

        assertThat(_get(RuleDialog.class).getElement().getTextRecursively()).contains("en 50 días");
        assertThat(silence().parameter("days")).isEqualTo(50);
        _click(_get(Button.class, spec -> spec.withId("alert-rule-save")));
        assertThat(silence().parameter("days")).isEqualTo(45);
    }

    private RuleDialog edit() {
        RuleDialog dialog = new RuleDialog(silence(), spoken.words(), rules);
        dialog.open();
        return dialog;
    }

    private AlertRule silence() {
        return rules.all().stream()
                .filter(rule -> rule.kind() == RuleKind.SILENCE)
                .findFirst()
                .orElseThrow();
    }

    private int size() {
        return _find(VirtualList.class).stream()
                .mapToInt(list -> list.getDataProvider().size(new Query<>()))
                .sum();
    }

    private List<Alert> alerts(AlertState state) {
        return as.user(kam, () -> inbox.page(AlertFilter.of(account.id(), state), 0, 10));
    }

    private void record(SignalKind kind, double quantity, int daysAgo) {
        as.administrator(() -> recorder.record(
                List.of(new Signal(
                        account.id(),
                        kind,
                        LocalDate.now(clock)
                                .minusDays(daysAgo)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        quantity,
                        null,
                        "alert-view",
                        Given.unique("s"),
                        null)),
                null));
    }
}
