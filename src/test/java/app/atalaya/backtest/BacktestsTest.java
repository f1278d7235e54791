package app.atalaya.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.backtest.BacktestRun.State;
import app.atalaya.backtest.LookAhead.Readings;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.FactorModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelId;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.uikit.SqlInstants;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BacktestsTest {

    private static final SignalKind[] KINDS = {
        SignalKind.USAGE,
        SignalKind.NPS,
        SignalKind.ENGAGEMENT,
        SignalKind.INVOICE,
        SignalKind.PAYMENT,
        SignalKind.INTERACTION,
        SignalKind.CASE_OPENED,
        SignalKind.CASE_CLOSED
    };

    @Autowired
    Backtests backtests;

    @Autowired
    BacktestRuns runs;

    @Autowired
    Records records;

    @Autowired
    PastScores scores;

    @Autowired
    HealthModels models;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Contracts contracts;

    @Autowired
    JdbcClient sql;

    @Autowired
    SqlInstants instants;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Given given;

    private final String source = Given.unique("bt").substring(0, 12);

    @Test
    void deletingEverythingAfterADayChangesNoScoreUpToIt() {
        List<Long> accounts = withRandomPast(25);
        List<LocalDate> days = days();

        assertThat(knowingOfLaterDays(scores, accounts, days)).isZero();
    }

    @Test
    void aSourceThatReadsOneDayTooFarIsFound() {
        List<Long> accounts = withRandomPast(25);
        PastScores leaking = (model, days, asked, reader, done) -> scores.read(
                model,
                days.stream().map(day -> day.plusDays(1)).toList(),
                asked,
                (account, day, score, band, points) -> reader.take(account, day.minusDays(1), score, band, points),
                done);

        assertThat(knowingOfLaterDays(leaking, accounts, days())).isPositive();
    }

    @Test
    void aSourceThatKnowsOfTheLastDayAskedForIsFoundByTheRunItself() {
        List<Long> accounts = withRandomPast(5);
        PastScores leaking = (model, days, asked, reader, done) -> scores.read(
                model,
                List.of(days.getLast()),
                asked,
                (account, day, score, band, points) ->
                        days.forEach(each -> reader.take(account, each, score, band, points)),
                done);
        List<Sample> samples = new ArrayList<>();
        Course course = Trials.course(accounts.getFirst(), null);
        leaking.read(
                model(),
                days(),
                List.of(accounts.getFirst()),
                (account, day, score, band, points) -> samples.add(new Sample(course, day, score, band, points)),
                done -> {});

        assertThatThrownBy(() -> LookAhead.check(leaking, model(), days(), samples))
                .isInstanceOf(LookAhead.LookAheadException.class);
    }

    /** How many scores of the first days change when everything after them is taken away. */
    private int knowingOfLaterDays(PastScores read, List<Long> accounts, List<LocalDate> days) {
        LocalDate until = days.get(days.size() / 2);
        Readings before = Readings.of(read, model(), days, accounts);
        assertThat(before.size()).isEqualTo(accounts.size() * days.size());
        Integer differences = transactions.execute(status -> {
            status.setRollbackOnly();
            int deleted = sql.sql("delete from account_signal where account_id in (:accounts) and occurred_at >= :end")
                    .param("accounts", accounts)
                    .param("end", instants.parameter(startOf(until.plusDays(1))))
                    .update();
            assertThat(deleted).isPositive();
            return before.differences(Readings.of(read, model(), days, accounts), until);
        });
        return differences == null ? -1 : differences;
    }

    @Test
    void recordsTellOfTheFirstSignalTheLossAndTheStepsOfRevenue() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = given.account().id();
        as.administrator(() -> {
            contracts.create(
                    account,
                    new ContractDraft(
                            "Suite",
                            BigDecimal.valueOf(12_000),
                            true,
                            "EUR",
                            today.minusDays(300),
                            today.minusDays(50),
                            null,
                            null));
            recorder.record(
                    List.of(
                            signal(account, SignalKind.USAGE, today.minusDays(200), 5, 1),
                            signal(account, SignalKind.CHURN, today.minusDays(20), 0, 2),
                            signal(account, SignalKind.CHURN, today.minusDays(40), 0, 3)),
                    null);
        });
        Records.Known known = as.administrator(() -> records.until(today));
        AccountPast past = known.accounts().stream()
                .filter(each -> each.account() == account.value())
                .findFirst()
                .orElseThrow();

        assertThat(past.firstSignal()).isEqualTo(today.minusDays(300));
        assertThat(past.churn()).isEqualTo(today.minusDays(40));
        assertThat(past.steps()).hasSize(2);
        assertThat(known.lastDay())
                .isNotNull()
                .isAfterOrEqualTo(today.minusDays(20))
                .isBeforeOrEqualTo(today);
        assertThat(Course.of(past, Outcome.ANY, 5, today).event()).isEqualTo(today.minusDays(49));
        assertThat(Course.of(past, Outcome.CHURN, 5, today).event())
                .as("it was lost by its contract before it left")
                .isNull();
    }

    @Test
    void aRunWorksInTheBackgroundAndIsKeptWithWhatItFound() {
        lossesForetold();
        Person administrator = as.newUser(Role.ADMINISTRATOR);
        long id = as.user(administrator, () -> backtests.start(monthly(), current()));
        BacktestRun run = finished(id);

        assertThat(run.state()).as(String.valueOf(run.failureKey())).isEqualTo(State.DONE);
        assertThat(run.startedBy()).isEqualTo(administrator.id());
        assertThat(run.parameters()).isEqualTo(monthly());
        BacktestFigures figures = Objects.requireNonNull(run.figures());
        assertThat(figures.samples()).isPositive();
        assertThat(figures.checked()).isPositive();
        assertThat(figures.horizon(90).measured()).isNotNull();
        assertThat(figures.horizons()).extracting(HorizonFigures::days).containsExactly(30, 60, 90, 180);
        assertThat(as.role(Role.EXECUTIVE, () -> backtests.page(0, 50))).contains(run);
    }

    @Test
    void suggestedWeightsAreTriedAndBecomeADraftThatChangesNothing() {
        lossesForetold();
        long id = as.administrator(() -> backtests.start(monthly(), current()));
        Suggestion suggestion = Objects.requireNonNull(
                Objects.requireNonNull(finished(id).figures()).suggestion());
        HealthModel standard = model();
        int before = current();

        long tried = as.administrator(() -> backtests.startSuggested(id));
        assertThat(finished(tried).suggestedBy()).isEqualTo(id);
        assertThat(as.administrator(() -> backtests.draftInTheWay(id))).isEmpty();
        Draft draft = as.administrator(() -> backtests.takeOver(id, 0));

        assertThat(draft.model()).isEqualTo(suggestion.applyTo(standard));
        assertThat(draft.basedOn()).isEqualTo(before);
        assertThat(current()).as("until somebody publishes it").isEqualTo(before);
    }

    @Test
    void aDraftThatIsThereIsReplacedOnlyByWhoKnowsItsLastState() {
        lossesForetold();
        long id = as.administrator(() -> backtests.start(monthly(), current()));
        finished(id);
        Person colleague = as.newUser(Role.ADMINISTRATOR);
        Draft theirs = as.user(colleague, () -> drafts.save(general(), weighing(7), current(), 0));

        assertThatThrownBy(() -> as.administrator(() -> backtests.takeOver(id, 0)))
                .as("without having seen it")
                .isInstanceOf(OptimisticLockingFailureException.class);
        Draft seen = as.administrator(() -> backtests.draftInTheWay(id)).orElseThrow();
        assertThat(seen).isEqualTo(theirs);
        Draft edited = as.user(colleague, () -> drafts.save(general(), weighing(8), current(), theirs.revision()));
        assertThatThrownBy(() -> as.administrator(() -> backtests.takeOver(id, seen.revision())))
                .as("it was edited since")
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(as.administrator(() -> drafts.find(general()))).contains(edited);

        Draft replaced = as.administrator(() -> backtests.takeOver(id, edited.revision()));

        assertThat(replaced.changedBy())
                .isEqualTo(as.someone(Role.ADMINISTRATOR).id());
        assertThat(replaced.model()).isNotEqualTo(edited.model());
    }

    @Test
    void weightsFoundForAnOlderVersionBecomeADraftOfThatVersion() {
        lossesForetold();
        long id = as.administrator(() -> backtests.start(monthly(), current()));
        finished(id);
        HealthModel standard = model();
        int tried = current();
        as.administrator(() -> models.save(weighing(9), "Meanwhile", tried));
        try {
            assertThat(as.administrator(() -> backtests.takeOver(id, 0)).basedOn())
                    .as("so that the editor brings both together")
                    .isEqualTo(tried);
        } finally {
            as.administrator(() -> models.save(standard, "As it was", current()));
        }
    }

    @Test
    void aDraftIsTriedLikeAVersion() {
        lossesForetold();
        Draft draft = as.administrator(() -> drafts.save(general(), weighing(11), current(), 0));
        assertThatThrownBy(() -> as.administrator(() -> backtests.startDraft(monthly(), general(), 2)))
                .isInstanceOf(OptimisticLockingFailureException.class);

        long id = as.administrator(() -> backtests.startDraft(monthly(), general(), draft.revision()));

        BacktestRun run = finished(id);
        assertThat(run.state()).as(String.valueOf(run.failureKey())).isEqualTo(State.DONE);
        assertThat(run.draftRevision()).isEqualTo(1);
        assertThat(run.modelVersion()).isEqualTo(current());
        assertThat(runs.model(id)).isEqualTo(draft.model());
    }

    @Test
    void aDraftThatIsNotUsableIsNotTried() {
        HealthModel none = model().with(
                        model().factors().stream().collect(Collectors.toMap(FactorModel::factor, factor -> 0)),
                        Map.of(),
                        model().bands());
        Draft draft = as.administrator(() -> drafts.save(general(), none, current(), 0));

        assertThatThrownBy(() -> as.administrator(() -> backtests.startDraft(monthly(), general(), draft.revision())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @AfterEach
    void withoutDraft() {
        as.administrator(() -> drafts.find(general()).ifPresent(draft -> drafts.discard(general(), draft.revision())));
    }

    private ModelId general() {
        return as.administrator(() -> models.current().of());
    }

    /** The model with another weight of its first factor. */
    private HealthModel weighing(int weight) {
        HealthModel model = model();
        return model.with(Map.of(model.factors().getFirst().factor(), weight), Map.of(), model.bands());
    }

    @Test
    void aUserHasOneRunAtATime() {
        Person administrator = as.newUser(Role.ADMINISTRATOR);
        long id = runs.create(monthly(), model(), current(), null, null, administrator.id());

        assertThatThrownBy(() -> as.user(administrator, () -> backtests.start(monthly(), current())))
                .isInstanceOf(BacktestBusyException.class);
        runs.fail(id, "backtest.failure.unexpected");
        long next = as.user(administrator, () -> backtests.start(monthly(), current()));
        assertThat(finished(next).state()).isEqualTo(State.DONE);
    }

    @Test
    void aRunWhoseProcessIsGoneMakesWay() {
        Person administrator = as.newUser(Role.ADMINISTRATOR);
        long id = runs.create(monthly(), model(), current(), null, null, administrator.id());
        runs.failTheSilent();
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);

        sql.sql("update backtest_run set heartbeat_at = :then where id = :id")
                .param("then", instants.parameter(Instant.now().minusSeconds(600)))
                .param("id", id)
                .update();
        runs.failTheSilent();

        assertThat(runs.find(id).orElseThrow().failureKey()).isEqualTo("backtest.failure.interrupted");
    }

    @Test
    void badParametersAreRefusedBeforeAnythingStarts() {
        LocalDate today = LocalDate.now(clock);
        BacktestParameters late =
                new BacktestParameters(today, today.plusDays(1), Rhythm.MONTHLY, Alarm.CRITICAL, Outcome.ANY, 30);

        assertThatThrownBy(() -> as.administrator(() -> backtests.start(late, current())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> backtests.start(monthly(), 9_999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HealthModel model() {
        return as.administrator(() -> models.current().model());
    }

    private int current() {
        return as.administrator(() -> models.current().number());
    }

    private BacktestParameters monthly() {
        LocalDate today = LocalDate.now(clock);
        return new BacktestParameters(
                today.minusMonths(14), today, Rhythm.MONTHLY, Alarm.AT_RISK_OR_WORSE, Outcome.ANY, 30);
    }

    private BacktestRun finished(long id) {
        for (int i = 0; i < 600; i++) {
            BacktestRun run = runs.find(id).orElseThrow();
            if (run.state() != State.RUNNING) {
                return run;
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

    private List<LocalDate> days() {
        LocalDate first = LocalDate.now(clock).minusDays(200);
        return Rhythm.WEEKLY.days(first, first.plusDays(180));
    }

    /** Signals of all kinds, every day with some probability. */
    private List<Long> withRandomPast(int count) {
        Random random = new Random(4);
        LocalDate today = LocalDate.now(clock);
        List<AccountId> accounts = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AccountId account = given.account().id();
            accounts.add(account);
            for (int day = 0; day < 300; day++) {
                if (random.nextInt(3) > 0) {
                    SignalKind kind = KINDS[random.nextInt(KINDS.length)];
                    int quantity = 1 + random.nextInt(4);
                    signals.add(signal(account, kind, today.minusDays(day), quantity, day));
                }
            }
        }
        as.administrator(() -> recorder.record(signals, null));
        return accounts.stream().map(AccountId::value).sorted().toList();
    }

    /** Twelve accounts whose use and contact die away before they leave, and as many that go on. */
    private void lossesForetold() {
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(9);
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            AccountId account = given.account().id();
            LocalDate loss = i < 12 ? today.minusDays(100 + 10L * i) : null;
            for (LocalDate day = today.minusDays(600); day.isBefore(today); day = day.plusDays(5)) {
                signals.addAll(day(account, day, loss, random));
            }
            if (loss != null) {
                signals.add(signal(account, SignalKind.CHURN, loss, 0, 0));
            }
        }
        as.administrator(() -> recorder.record(signals, null));
    }

    private List<Signal> day(AccountId account, LocalDate day, @Nullable LocalDate loss, Random random) {
        int number = (int) day.toEpochDay();
        boolean dying = loss != null && day.plusDays(80).isAfter(loss);
        List<Signal> signals = new ArrayList<>();
        if (!dying || random.nextInt(5) == 0) {
            signals.add(signal(account, SignalKind.USAGE, day, 20 + random.nextInt(10), number));
            signals.add(signal(account, SignalKind.INTERACTION, day, 1 + random.nextInt(3), number));
            signals.add(signal(account, SignalKind.NPS, day, 6 + random.nextInt(5), number));
        }
        return signals.stream()
                .filter(each -> loss == null || day.isBefore(loss))
                .collect(Collectors.toList());
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity, int number) {
        return new Signal(
                account,
                kind,
                startOf(day).plusSeconds(36_000),
                quantity,
                kind == SignalKind.NPS ? Integer.valueOf(10) : null,
                source,
                account.value() + "-" + kind + "-" + number,
                null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
