package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.health.ChangedSignals.Changed;
import app.atalaya.health.ChangedSignals.Fate;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moved a score between two days, down to the signals. */
@DatabaseTest
class HealthChangeTest {

    @Autowired
    HealthExplanations explanations;

    @Autowired
    HealthScores scores;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Statements statements;

    @Autowired
    Given given;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private final String source = Given.unique("hc");
    private AccountId account;

    /** Use fell off a month ago; people answered long ago, and one of them again this week. */
    @BeforeEach
    void anAccountThatMoved() {
        account = given.account().id();
        List<Signal> signals = new ArrayList<>();
        for (int ago = 200; ago >= 0; ago--) {
            signals.add(signal(SignalKind.USAGE, ago, ago > 30 ? 20 : 8, null));
            if (ago % 14 == 0 && ago >= 28) {
                signals.add(signal(SignalKind.INTERACTION, ago, 3, null));
            }
        }
        signals.add(signal(SignalKind.NPS, 195, 10, null));
        signals.add(signal(SignalKind.NPS, 100, 9, null));
        signals.add(signal(SignalKind.NPS, 3, 2, null));
        signals.add(signal(SignalKind.CSAT, 100, 5, 5));
        as.administrator(() -> recorder.record(signals, null));
        recompute.dirty();
    }

    @Test
    void theStepsSumToTheDifferenceOfTheScoresThatAreShown() {
        for (int from : new int[] {0, 1, 30, 60, 90}) {
            Comparison comparison = comparison(change(from));
            double now = Objects.requireNonNull(comparison.now().score());

            assertThat(comparison.tenths()).isEqualTo((int) Math.round(10 * (now - comparison.startScore())));
            assertThat(comparison.modelTenths()).isZero();
            assertThat(comparison.steps())
                    .hasSize(StandardModel.create().measures().size());
        }
        TrendPoint shown = as.administrator(() -> scores.trend(List.of(account), today()))
                .getOrDefault(account, List.of())
                .getLast();
        assertThat(comparison(change(30)).now().score()).isEqualTo(shown.score());
    }

    @Test
    void theSignalsThatCameLeftAndWentStaleStandBehindTheirStep() {
        ScoreChange change = change(30);
        ChangeStep nps = step(change, "nps");

        assertThat(change.news(nps)).isEqualTo(new ChangeNews(1, 1, 0));
        assertThat(nps.tenths()).isNegative();
        assertThat(nps.cause(change.news(nps))).isEqualTo(ChangeStep.Cause.RECORDS_CAME);
        ChangedSignals behind = signals(nps, change, 0, 10);
        assertThat(behind.total()).isEqualTo(2);
        assertThat(behind.signals()).extracting(Changed::fate).containsExactly(Fate.CAME, Fate.LEFT);
        assertThat(signals(nps, change, 1, 1).signals())
                .extracting(Changed::fate)
                .containsExactly(Fate.LEFT);
    }

    @Test
    void whatWentStaleIsToldAlthoughItMovedNothing() {
        ScoreChange change = change(30);
        ChangeStep csat = step(change, "csat");

        assertThat(csat.tenths()).isZero();
        assertThat(csat.wentStale()).isTrue();
        assertThat(change.news(csat)).isEqualTo(new ChangeNews(0, 0, 1));
    }

    @Test
    void whatTimeAloneMovedIsToldAsSuch() {
        ScoreChange change = change(20);
        ChangeStep contact = step(change, "interactions.recency");

        assertThat(contact.tenths()).isNegative();
        assertThat(change.news(contact).came()).isZero();
        assertThat(contact.cause(ChangeNews.NONE)).isEqualTo(ChangeStep.Cause.TIME);
    }

    @Test
    void beforeItsHistoryThereIsNothingToCompareWith() {
        ScoreChange change = change(400);

        assertThat(comparison(change).before()).isNull();
        assertThat(comparison(change).isScored()).isFalse();
        assertThat(change.begins()).isAfter(today().minusDays(400)).isBefore(today().minusDays(180));
        assertThat(as.administrator(() -> explanations.change(account, today().minusDays(500), today().minusDays(400)))
                        .comparison())
                .isNull();
    }

    @Test
    void aDayOfTooLittleConfidenceHasNoSteps() {
        AccountId quiet = given.account().id();
        as.administrator(() -> recorder.record(
                List.of(new Signal(
                        quiet,
                        SignalKind.CASE_OPENED,
                        today().minusDays(60).atTime(9, 0).toInstant(ZoneOffset.UTC),
                        2,
                        null,
                        source,
                        "case",
                        null)),
                null));
        recompute.dirty();

        ScoreChange change = as.administrator(() -> explanations.change(quiet, today().minusDays(30), today()));

        assertThat(comparison(change).isScored()).isFalse();
        assertThat(comparison(change).steps()).isEmpty();
        assertThat(change.news()).isEmpty();
    }

    @Test
    void theFutureAndDaysInTheWrongOrderAreRefused() {
        LocalDate today = today();
        as.administrator(() -> {
            assertThatThrownBy(() -> explanations.change(account, today, today.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> explanations.change(account, today, today.plusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void aForeignAccountIsNotThere() {
        ScoreChange change = change(30);
        as.user(as.newUser(Role.KEY_ACCOUNT_MANAGER), () -> {
            assertThatThrownBy(() -> explanations.change(account, today().minusDays(30), today()))
                    .isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(
                            () -> explanations.changedSignals(account, step(change, "nps"), comparison(change), 0, 10))
                    .isInstanceOf(NoSuchAccountException.class);
        });
    }

    @Test
    void itTakesFewStatementsWhateverTheNumberOfMeasures() {
        assertThat(as.administrator(
                        () -> statements.of(() -> explanations.change(account, today().minusDays(90), today()))))
                .hasSizeLessThanOrEqualTo(4);
    }

    private ScoreChange change(int daysAgo) {
        return as.administrator(() -> explanations.change(account, today().minusDays(daysAgo), today()));
    }

    private ChangedSignals signals(ChangeStep step, ScoreChange change, int offset, int limit) {
        return as.administrator(() -> explanations.changedSignals(account, step, comparison(change), offset, limit));
    }

    private static Comparison comparison(ScoreChange change) {
        return Objects.requireNonNull(change.comparison());
    }

    private static ChangeStep step(ScoreChange change, String key) {
        return comparison(change).steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Signal signal(SignalKind kind, int ago, double quantity, @Nullable Integer scale) {
        return new Signal(
                account,
                kind,
                today().minusDays(ago).atTime(9, 0).toInstant(ZoneOffset.UTC),
                quantity,
                scale,
                source,
                kind + "-" + ago,
                null);
    }
}
