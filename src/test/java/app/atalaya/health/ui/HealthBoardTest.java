package app.atalaya.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HealthBoardTest extends ViewTest {

    @Autowired
    HealthPanel panel;

    @Autowired
    HealthHeadline headline;

    @Autowired
    HealthOverviewCard overview;

    @Autowired
    Accounts accounts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    private final String source = "hb-" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void theBoardShowsGaugeTrendAndFactorsThatOpenToTheirSignals() {
        AccountId account = account();
        use(account);
        signIn(Role.ADMINISTRATOR);

        UI.getCurrent().add(panel.contentFor(account));

        assertThat(text()).contains("Uso del producto", "Satisfacción", "Implicación", "Finanzas", "Relación");
        assertThat(text()).contains("modelo v").doesNotContain("!health");
        assertThat(_find(Chart.class)).hasSize(2);
        _click(_get(Button.class, spec -> spec.withId("health-signals-nps")));
        Grid<?> signals = _get(Grid.class, spec -> spec.withId("health-evidence-signals"));
        assertThat(GridKt._size(signals)).isEqualTo(3);
        assertThat(text()).doesNotContain("!health");
    }

    @Test
    void theTrendCanLookBackMoreOrLessFar() {
        AccountId account = account();
        use(account);
        signIn(Role.ADMINISTRATOR, ENGLISH);
        UI.getCurrent().add(panel.contentFor(account));

        _click(_get(Button.class, spec -> spec.withId("health-range-30d")));

        assertThat(_get(Button.class, spec -> spec.withId("health-range-30d"))
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(_get(Button.class, spec -> spec.withId("health-range-12m"))
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void whatChangedIsAWaterfallThatOpensToItsRecordsAndIsATableToo() {
        AccountId account = account();
        use(account);
        signIn(Role.ADMINISTRATOR, ENGLISH);
        UI.getCurrent().add(panel.contentFor(account));

        Waterfall waterfall = _get(Waterfall.class);
        assertThat(_find(Chart.class))
                .extracting(chart -> chart.getConfiguration().getChart().getType())
                .contains(ChartType.WATERFALL);
        assertThat(text()).contains("The steps sum to exactly", "Model change", "the same", " new");
        assertThat(waterfall.axisFrom()).isBetween(0, 99);
        _click(_get(Button.class, spec -> spec.withId("health-change-as-table")));
        assertThat(_find(NativeTable.class)).isNotEmpty();
        _click(_get(Button.class, spec -> spec.withId("health-change-as-table")));
        _click(_get(Button.class, spec -> spec.withId("health-change-interactions-recency")));
        assertThat(text()).contains("Records came that did not count before");
        assertThat(GridKt._size(_get(Grid.class, spec -> spec.withId("health-change-signals"))))
                .isPositive();
        assertThat(text()).doesNotContain("!health");
    }

    @Test
    void theDaysThatAreComparedStandInTheUrl() {
        AccountRef account = given.account();
        use(account.id());
        LocalDate today = LocalDate.now(clock);
        signIn(Role.ADMINISTRATOR, ENGLISH);
        String board = "accounts/" + account.key() + "?tab=health";
        open(board + "&from=" + today.minusDays(50) + "&to=" + today.minusDays(10));

        DatePicker from = _get(DatePicker.class, spec -> spec.withId("health-change-from"));
        assertThat(from.getValue()).isEqualTo(today.minusDays(50));
        assertThat(_find(Waterfall.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withId("health-change-last-90")));
        assertThat(from.getValue()).isEqualTo(today.minusDays(90));
        assertThat(_get(DatePicker.class, spec -> spec.withId("health-change-to"))
                        .getValue())
                .isEqualTo(today);
    }

    @Test
    void daysThatCannotBeComparedAreToldInAWordAndKept() {
        AccountRef account = given.account();
        use(account.id());
        LocalDate today = LocalDate.now(clock);
        signIn(Role.ADMINISTRATOR, ENGLISH);
        String board = "accounts/" + account.key() + "?tab=health";

        open(board + "&from=" + today + "&to=" + today.minusDays(9));
        assertThat(text()).contains("The first day is after the second");
        assertThat(_find(Waterfall.class)).isEmpty();
        _setValue(_get(DatePicker.class, spec -> spec.withId("health-change-from")), today.minusDays(20));
        assertThat(_find(Waterfall.class)).hasSize(1);
    }

    @Test
    void daysBeforeTheHistoryAndMalformedOnesSayWhy() {
        AccountRef account = given.account();
        use(account.id());
        LocalDate today = LocalDate.now(clock);
        signIn(Role.ADMINISTRATOR, ENGLISH);
        String board = "accounts/" + account.key() + "?tab=health";

        open(board + "&from=" + today.minusDays(900));
        assertThat(text()).contains("its history begins on");
        assertThat(_find(Waterfall.class)).isEmpty();
        MockVaadin.tearDown();
        signIn(Role.ADMINISTRATOR, ENGLISH);
        open(board + "&from=soon");
        assertThat(text()).contains("Choose two days that exist");
    }

    @Test
    void anAccountWithoutSignalsSaysWhyThereIsNoScore() {
        AccountId account = account();
        signIn(Role.ADMINISTRATOR);

        UI.getCurrent().add(panel.contentFor(account), headline.figureFor(account), overview.cardFor(account));

        assertThat(text()).contains("Todavía no hay salud que mostrar", "Sin datos suficientes");
        assertThat(_find(Chart.class)).isEmpty();
    }

    @Test
    void headlineAndOverviewShowTheScoreWithItsConfidenceAndTheFiguresOfSatisfaction() {
        AccountId account = account();
        use(account);
        signIn(Role.ADMINISTRATOR, ENGLISH);

        UI.getCurrent().add(headline.figureFor(account), overview.cardFor(account));

        assertThat(text()).contains("Healthy, doubtful", "confidence", "NPS", "CSAT", "Contact cadence", "+100");
        assertThat(text()).doesNotContain("!health");
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively()
                + _find(Component.class).stream()
                        .map(component -> component.getElement().getText())
                        .toList();
    }

    private AccountId account() {
        return as.administrator(() -> accounts.create(AccountDraft.named("Health board " + source, AccountType.KEY)));
    }

    /** A customer who uses the product every day, is happy, and meets us every week. */
    private void use(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        List<Signal> signals = new ArrayList<>();
        for (int ago = 0; ago < 200; ago++) {
            signals.add(signal(account, SignalKind.USAGE, today.minusDays(ago), 20, ago));
            if (ago % 7 == 0) {
                signals.add(signal(account, SignalKind.INTERACTION, today.minusDays(ago), 3, ago));
            }
            if (ago % 60 == 0 && ago < 180) {
                signals.add(signal(account, SignalKind.NPS, today.minusDays(ago), 10, ago));
                signals.add(signal(account, SignalKind.CSAT, today.minusDays(ago), 5, ago));
            }
        }
        as.administrator(() -> recorder.record(signals, null));
        recompute.dirty();
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity, int number) {
        Integer scale = kind == SignalKind.CSAT ? 5 : null;
        return new Signal(
                account,
                kind,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                quantity,
                scale,
                source,
                kind + "-" + number,
                null);
    }
}
