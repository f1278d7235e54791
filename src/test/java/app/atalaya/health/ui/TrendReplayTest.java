package app.atalaya.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.Given;
import app.atalaya.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrendReplayTest extends ViewTest {

    @Autowired
    HealthPanel panel;

    @Autowired
    Replays replays;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    Given given;

    @Autowired
    Clock clock;

    @Test
    void theTrendDrawsTheReplayedLineBesideTheOneThatWas() {
        AccountId account = given.account().id();
        use(account);
        signIn(Role.KEY_ACCOUNT_MANAGER);
        UI.getCurrent().add(panel.contentFor(account));
        assertThat(lines()).isEqualTo(2);

        ComboBox<Replays.Option> choice = choice();
        choice.setValue(replays.options().getFirst());

        assertThat(lines()).as("the score, its doubt, and the replay").isEqualTo(3);
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("hoy tendría");
        choice.clear();
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void theVersionInForceReplaysWhatWas() {
        AccountId account = given.account().id();
        use(account);
        signIn(Role.KEY_ACCOUNT_MANAGER);

        Replays.Option now = replays.options().getFirst();
        var course = replays.course(account, now, LocalDate.now(clock).minusDays(10));

        assertThat(course).hasSize(11);
        assertThat(replays.option(now.code())).contains(now);
        assertThat(replays.option("v0")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Replays.Option> choice() {
        return _get(ComboBox.class, spec -> spec.withId("health-replay"));
    }

    private static int lines() {
        return _find(Chart.class).getFirst().getConfiguration().getSeries().size();
    }

    private void use(AccountId account) {
        String source = Given.unique("trend");
        LocalDate today = LocalDate.now(clock);
        as.administrator(() -> recorder.record(
                IntStream.range(0, 120)
                        .mapToObj(ago -> new Signal(
                                account,
                                ago % 2 == 0 ? SignalKind.INTERACTION : SignalKind.NPS,
                                today.minusDays(ago).atTime(9, 0).toInstant(ZoneOffset.UTC),
                                ago % 10,
                                null,
                                source,
                                source + ago,
                                null))
                        .toList(),
                null));
        recompute.dirty();
    }
}
