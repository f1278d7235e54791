package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class HealthReplayTest {

    @Autowired
    HealthReplay replay;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    HealthScores scores;

    @Autowired
    ModelStore models;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    private final String source = Given.unique("replay");
    private int number;

    @Test
    void theModelInForceGivesTheScoresThatAreStored() {
        AccountId account = account();
        LocalDate today = LocalDate.now(clock);
        record(lively(account, today, 120));
        recompute.dirty();
        List<LocalDate> days = days(today.minusDays(60), today);

        List<ReplayedDay> replayed =
                of(models.current().model(), List.of(account), days).getOrDefault(account, List.of());

        List<TrendPoint> stored = as.administrator(() -> scores.trend(List.of(account), days.getFirst()))
                .getOrDefault(account, List.of());
        assertThat(replayed).extracting(ReplayedDay::day).isEqualTo(days);
        assertThat(stored).isNotEmpty();
        for (TrendPoint step : stored) {
            assertThat(replayed)
                    .filteredOn(day -> day.day().equals(step.day()))
                    .singleElement()
                    .satisfies(day -> {
                        assertThat(day.score()).isEqualTo(step.score());
                        assertThat((double) day.confidence()).isEqualTo(step.confidence());
                        assertThat(day.band()).isEqualTo(step.band());
                    });
        }
    }

    @Test
    void noDayKnowsWhatComesAfterIt() {
        AccountId account = account();
        LocalDate today = LocalDate.now(clock);
        record(lively(account, today.minusDays(30), 120));
        List<LocalDate> days = days(today.minusDays(45), today.minusDays(10));
        List<ReplayedDay> before =
                of(StandardModel.create(), List.of(account), days).getOrDefault(account, List.of());

        record(List.of(signal(account, SignalKind.NPS, today.minusDays(20), 0)));

        List<ReplayedDay> after =
                of(StandardModel.create(), List.of(account), days).getOrDefault(account, List.of());
        for (int i = 0; i < days.size(); i++) {
            boolean isBefore = days.get(i).isBefore(today.minusDays(20));
            assertThat(before.get(i).points("nps") == after.get(i).points("nps"))
                    .as("%s", days.get(i))
                    .isEqualTo(isBefore);
        }
    }

    @Test
    void anotherModelWeighsTheSamePointsDifferently() {
        AccountId account = account();
        LocalDate today = LocalDate.now(clock);
        record(lively(account, today, 200));
        HealthModel standard = StandardModel.create();
        HealthModel onlyUse = standard.with(
                Map.of(
                        Factor.SATISFACTION, 0,
                        Factor.ENGAGEMENT, 0,
                        Factor.FINANCIAL, 0,
                        Factor.RELATIONAL, 0),
                Map.of("usage.recency", 0),
                standard.bands());

        ReplayedDay day = of(onlyUse, List.of(account), List.of(today))
                .getOrDefault(account, List.of())
                .getFirst();

        assertThat(day.score()).isEqualTo(Math.round(day.points("usage.trend") * 10) / 10.0);
        assertThat(day.points("nps")).isEqualTo(100);
        assertThat(day.points("no.such")).isNaN();
    }

    @Test
    void severalAccountsTakeAsManyStatementsAsOne() {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> several = Stream.generate(this::account)
                .limit(5)
                .peek(account -> record(lively(account, today, 60)))
                .toList();
        List<LocalDate> days = days(today.minusDays(20), today);

        int one = statements
                .of(() -> of(StandardModel.create(), several.subList(0, 1), days))
                .size();
        Map<AccountId, List<ReplayedDay>> found = new HashMap<>();
        int all = statements
                .of(() -> found.putAll(of(StandardModel.create(), several, days)))
                .size();

        assertThat(all).isEqualTo(one);
        assertThat(found).containsOnlyKeys(several);
    }

    @Test
    void everyAccountIsInOneRangeAndTheRangesAscend() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = account();
        record(lively(account, today, 10));
        List<Long> heard = new ArrayList<>();

        replay.all(StandardModel.create(), List.of(today), range -> {
            assertThat(range).hasSizeLessThanOrEqualTo(HealthReplay.RANGE);
            range.keySet().forEach(id -> heard.add(id.value()));
        });

        assertThat(heard).contains(account.value()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void daysThatDoNotAscendAreRefusedAndNobodyIsNoWork() {
        LocalDate today = LocalDate.now(clock);

        assertThatThrownBy(() -> of(StandardModel.create(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(StandardModel.create(), List.of(), List.of(today, today)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(of(StandardModel.create(), List.of(), List.of(today))).isEmpty();
    }

    private Map<AccountId, List<ReplayedDay>> of(HealthModel model, List<AccountId> selection, List<LocalDate> days) {
        Map<AccountId, List<ReplayedDay>> found = new HashMap<>();
        replay.accounts(model, selection, days, found::putAll);
        return found;
    }

    private static List<LocalDate> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).toList();
    }

    private AccountId account() {
        return as.administrator(() -> accounts.create(AccountDraft.named(Given.unique("Replayed"), AccountType.KEY)));
    }

    /** Use every day, rising and falling, an answer each month, and a touch each week. */
    private List<Signal> lively(AccountId account, LocalDate last, int days) {
        return IntStream.range(0, days)
                .boxed()
                .flatMap(ago -> {
                    LocalDate day = last.minusDays(ago);
                    List<Signal> signals = new ArrayList<>();
                    signals.add(signal(account, SignalKind.USAGE, day, 20 + 10 * Math.sin(ago / 9.0)));
                    if (ago % 30 == 3) {
                        signals.add(signal(account, SignalKind.NPS, day, 9));
                        signals.add(signal(account, SignalKind.ENGAGEMENT, day, 2));
                    }
                    if (ago % 7 == 2) {
                        signals.add(signal(account, SignalKind.INTERACTION, day, 1));
                    }
                    return signals.stream();
                })
                .toList();
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity) {
        return new Signal(
                account,
                kind,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                quantity,
                null,
                source,
                source + "-" + number++,
                null);
    }

    private void record(List<Signal> signals) {
        as.administrator(() -> recorder.record(signals, null));
    }
}
