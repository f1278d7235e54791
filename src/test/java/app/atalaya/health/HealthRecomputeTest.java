package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class HealthRecomputeTest {

    @Autowired
    SignalRecorder recorder;

    @Autowired
    SignalAggregates aggregates;

    @Autowired
    SignalHistory signalHistory;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    HealthScores scores;

    @Autowired
    HealthExplanations explanations;

    @Autowired
    DirtyAccounts dirty;

    @Autowired
    ModelStore models;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    /** Before all that the background work looks at, so that it does not take these accounts from under the test. */
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);

    private final String source = "h-" + UUID.randomUUID().toString().substring(0, 12);
    private int number;

    @Test
    void sqlAddsUpWhatANaiveRecomputationOverTheRawSignalsAddsUp() {
        HealthModel model = StandardModel.create();
        Random random = new Random(20261123);
        LocalDate today = LocalDate.now(clock);
        List<AccountId> created = accounts(12);
        List<Signal> signals = new ArrayList<>();
        created.forEach(account -> signals.addAll(random(random, account, today)));
        record(signals);
        AggregateLayout layout = new AggregateLayout(model);
        SignalHistory.Days history =
                signalHistory.read(layout, today.minusDays(500), today, Selection.of(ids(created)));

        for (int ago : new int[] {0, 1, 29, 90, 200, 364, 500}) {
            LocalDate day = today.minusDays(ago);
            Map<Long, Figures> byList = aggregates.read(layout, day, Selection.of(ids(created)));
            Map<Long, Figures> byRange = aggregates.read(
                    layout,
                    day,
                    Selection.range(ids(created).getFirst(), ids(created).getLast()));
            for (AccountId account : created) {
                List<Signal> own = signals.stream()
                        .filter(signal -> signal.account().equals(account))
                        .toList();
                String naive = NaiveFigures.of(model, own, day).encode();
                assertThat(encoded(byList, account, model))
                        .as("%s days ago", ago)
                        .isEqualTo(naive);
                assertThat(encoded(byRange, account, model)).isEqualTo(naive);
                assertThat(encoded(history.on(day), account, model))
                        .as("%s days ago, in the history", ago)
                        .isEqualTo(naive);
            }
        }
    }

    @Test
    void changesTheNightAndTheBackfillGiveTheSameScores() {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> created = accounts(6);
        Random random = new Random(7);
        created.forEach(account -> record(random(random, account, today)));
        recompute.dirty();
        List<String> afterChange = present(created);

        sql.sql("delete from account_health where account_id in (:ids)")
                .param("ids", ids(created))
                .update();
        recompute.all(today);
        List<String> afterNight = present(created);

        recompute.backfill(created, today.minusYears(2));
        List<String> afterBackfill = present(created);

        assertThat(afterChange).hasSize(6).isEqualTo(afterNight).isEqualTo(afterBackfill);
    }

    @Test
    void historyStartsWithTheFirstSignalAndHasARowOnlyWhereSomethingChanged() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = accounts(1).getFirst();
        LocalDate start = today.minusDays(40);
        record(List.of(
                signal(account, SignalKind.CASE_OPENED, start, 2),
                signal(account, SignalKind.CASE_CLOSED, start.plusDays(10), 2)));

        recompute.dirty();

        List<LocalDate> days = sql.sql(
                        "select on_day from health_history where account_id = ? and on_day < ? order by on_day")
                .params(account.value(), today)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
        assertThat(days).containsExactly(start, start.plusDays(10));
    }

    @Test
    void aSecondRunWritesNothing() {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> created = accounts(3);
        Random random = new Random(3);
        created.forEach(account -> record(random(random, account, today)));
        recompute.dirty();
        String before = fingerprintOfTables(created);

        recompute.all(today);

        assertThat(fingerprintOfTables(created)).isEqualTo(before);
    }

    @Test
    void aWithdrawnSignalTakesItsEffectBackAlsoInThePast() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = accounts(1).getFirst();
        record(random(new Random(11), account, today));
        recompute.dirty();
        String before = fingerprintOfTables(List.of(account));
        Signal wrong = signal(account, SignalKind.NPS, today.minusDays(50), 0);
        record(List.of(wrong));
        recompute.dirty();
        assertThat(fingerprintOfTables(List.of(account))).isNotEqualTo(before);

        as.administrator(() -> recorder.withdraw(source, SignalKind.NPS, Set.of(wrong.externalId())));
        recompute.dirty();

        assertThat(fingerprintOfTables(List.of(account))).isEqualTo(before);
    }

    @Test
    void aCorrectedSignalRewritesThePastAsIfItHadNeverBeenOtherwise() {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> both = accounts(2);
        both.forEach(account -> record(random(new Random(11), account, today)));
        Signal right = signal(both.getFirst(), SignalKind.NPS, today.minusDays(50), 9);
        record(List.of(right));
        recompute.dirty();
        String before = fingerprintOfTables(both);

        record(List.of(corrected(right, both.getFirst(), right.at(), 0)));
        recompute.dirty();
        assertThat(fingerprintOfTables(both)).as("another answer").isNotEqualTo(before);
        record(List.of(corrected(right, both.getFirst(), right.at().minus(30, ChronoUnit.DAYS), 9)));
        recompute.dirty();
        assertThat(fingerprintOfTables(both)).as("another day").isNotEqualTo(before);
        record(List.of(corrected(right, both.getLast(), right.at(), 9)));
        recompute.dirty();
        assertThat(fingerprintOfTables(both)).as("another account").isNotEqualTo(before);

        record(List.of(right));
        recompute.dirty();
        assertThat(fingerprintOfTables(both)).isEqualTo(before);
    }

    private static Signal corrected(Signal signal, AccountId account, Instant at, double quantity) {
        return new Signal(
                account,
                signal.kind(),
                at,
                quantity,
                signal.scale(),
                signal.source(),
                signal.externalId(),
                signal.subject());
    }

    @Test
    void theScoreOfWhoLeftStaysAsItWasUntilTheyComeBack() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = accounts(1).getFirst();
        List<Signal> signals = new ArrayList<>();
        for (int ago = 400; ago >= 20; ago -= 4) {
            signals.add(signal(account, SignalKind.USAGE, today.minusDays(ago), 100));
            signals.add(signal(account, SignalKind.INTERACTION, today.minusDays(ago), 2));
            signals.add(signal(account, SignalKind.ENGAGEMENT, today.minusDays(ago), 2));
        }
        record(signals);
        recompute.dirty();
        Signal churn = signal(account, SignalKind.CHURN, today.minusDays(15), 1_000);
        record(List.of(churn, signal(account, SignalKind.NPS, today.minusDays(5), 0)));
        recompute.dirty();
        LocalDate last = lastStep(account);
        assertThat(last).isBeforeOrEqualTo(today.minusDays(15));
        recompute.all(today);
        assertThat(lastStep(account)).isEqualTo(last);

        record(List.of(signal(account, SignalKind.REVENUE, today.minusDays(3), 1_000)));
        recompute.dirty();
        assertThat(lastStep(account)).isAfterOrEqualTo(today.minusDays(3));

        as.administrator(() -> recorder.withdraw(source, SignalKind.CHURN, Set.of(churn.externalId())));
        recompute.dirty();
        assertThat(scoredDays(account)).contains(today.minusDays(5));
    }

    private LocalDate lastStep(AccountId account) {
        return scoredDays(account).getLast();
    }

    private List<LocalDate> scoredDays(AccountId account) {
        return sql.sql("select on_day from health_history where account_id = ? order by on_day")
                .param(account.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Test
    void aChangeWhileABatchIsAtWorkStaysDirty() {
        AccountId account = accounts(1).getFirst();
        dirty.mark(Map.of(account, LONG_AGO));
        DirtyAccounts.Batch batch = claimOf(account);

        dirty.mark(Map.of(account, LONG_AGO.minusDays(3)));
        dirty.done(batch, batch.since().keySet());

        assertThat(claimOf(account).since()).containsEntry(account.value(), LONG_AGO.minusDays(3));
    }

    @Test
    void aClaimedAccountIsNotClaimedTwiceUntilTheClaimLapses() {
        AccountId account = accounts(1).getFirst();
        dirty.mark(Map.of(account, LONG_AGO));
        claimOf(account);

        assertThat(dirty.claim(1_000_000, LocalDate.of(1900, 1, 1)).since()).doesNotContainKey(account.value());

        sql.sql("update health_dirty set claimed_at = :past where account_id = :id")
                .param("past", java.time.LocalDateTime.of(2000, 1, 1, 0, 0))
                .param("id", account.value())
                .update();
        assertThat(claimOf(account).since()).containsKey(account.value());
    }

    @Test
    void whatIsNotedAlreadyIsNotNotedAgain() {
        AccountId account = accounts(1).getFirst();
        dirty.mark(Map.of(account, LONG_AGO));
        dirty.mark(Map.of(account, LONG_AGO));
        dirty.mark(Map.of(account, LONG_AGO.plusDays(1)));

        assertThat(notesOfLongAgo(account)).isEqualTo(1);

        dirty.mark(Map.of(account, LONG_AGO.minusDays(1)));

        assertThat(claimOf(account).since()).containsEntry(account.value(), LONG_AGO.minusDays(1));
    }

    /** The signals it stands for cannot be read before that. */
    @Test
    void aNoteThatATransactionReliesOnIsNotClaimedBeforeTheTransactionEnds() {
        AccountId account = accounts(1).getFirst();
        dirty.mark(Map.of(account, LONG_AGO));

        transaction.executeWithoutResult(status -> {
            dirty.mark(Map.of(account, LONG_AGO.plusDays(1)));
            DirtyAccounts.Batch other = CompletableFuture.supplyAsync(
                            () -> dirty.claim(1_000_000, LocalDate.of(1900, 1, 1)))
                    .join();
            assertThat(other.since()).doesNotContainKey(account.value());
        });

        claimOf(account);
    }

    @Test
    void whatIsRolledBackIsNotDirty() {
        AccountId account = accounts(1).getFirst();
        transaction.executeWithoutResult(status -> {
            record(List.of(signal(account, SignalKind.USAGE, LocalDate.now(clock), 1)));
            status.setRollbackOnly();
        });

        assertThat(count("health_dirty", account)).isZero();
    }

    @Test
    void anAccountThatIsGoneTakesItsScoresAlong() {
        AccountId account = accounts(1).getFirst();
        record(random(new Random(5), account, LocalDate.now(clock)));
        recompute.dirty();
        assertThat(count("health_history", account)).isPositive();

        transaction.executeWithoutResult(status -> events.publishEvent(new AccountsRemoved(Set.of(account))));

        assertThat(count("health_history", account)).isZero();
        assertThat(count("account_health", account)).isZero();
    }

    @Test
    void everyPartOfAnExplanationSumsAndNamesItsSignals() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = accounts(1).getFirst();
        record(random(new Random(21), account, today));
        recompute.dirty();

        for (int ago : new int[] {0, 30, 300}) {
            Explanation explanation = as.administrator(
                    () -> explanations.explain(account, today.minusDays(ago)).orElseThrow());
            double score = explanation.score() == null ? 0 : explanation.score();
            assertThat(explanation.factors().stream()
                            .mapToDouble(Explanation.FactorPart::contribution)
                            .sum())
                    .isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(stored(account, explanation.day())).isEqualTo(explanation.score());
        }
    }

    @Test
    void theSignalsBehindAMeasureAreThoseOfItsWindow() {
        LocalDate today = LocalDate.now(clock);
        AccountId account = accounts(1).getFirst();
        record(List.of(
                signal(account, SignalKind.NPS, today, 10),
                signal(account, SignalKind.NPS, today.minusDays(179), 9),
                signal(account, SignalKind.NPS, today.minusDays(180), 0)));
        recompute.dirty();

        as.administrator(() -> {
            Explanation explanation = explanations.explain(account, today).orElseThrow();
            Explanation.MeasurePart nps = explanation.measure("nps").orElseThrow();
            EvidencePage page = explanations.evidence(account, nps, explanation.day(), 0, 1);
            assertThat(nps.raw()).isEqualTo(100);
            assertThat(nps.count()).isEqualTo(2);
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.signals())
                    .extracting(EvidencePage.Evidence::quantity)
                    .containsExactly(10.0);
        });
    }

    @Test
    void aDayNeedsTheSameStatementsForOneAccountAsForMany() {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> created = accounts(40);
        Random random = new Random(9);
        created.forEach(account -> record(random(random, account, today)));
        recompute.dirty();
        AggregateLayout layout = new AggregateLayout(StandardModel.create());

        List<String> one =
                statements.of(() -> aggregates.read(layout, today, Selection.of(ids(created.subList(0, 1)))));
        List<String> many = statements.of(() -> aggregates.read(layout, today, Selection.of(ids(created))));

        assertThat(one).hasSameSizeAs(many).hasSizeLessThanOrEqualTo(10);
    }

    private DirtyAccounts.Batch claimOf(AccountId account) {
        DirtyAccounts.Batch batch = dirty.claim(1_000_000, LocalDate.of(1900, 1, 1));
        assertThat(batch.since()).containsKey(account.value());
        return batch;
    }

    private int notesOfLongAgo(AccountId account) {
        return sql.sql("select count(*) from health_dirty where account_id = ? and since_day <= ?")
                .params(account.value(), LONG_AGO.plusDays(1))
                .query(Integer.class)
                .single();
    }

    private Double stored(AccountId account, LocalDate day) {
        return sql.sql("select score from health_history where account_id = ? and on_day = ?")
                .params(account.value(), day)
                .query((row, n) -> row.getDouble(1))
                .single();
    }

    private int count(String table, AccountId account) {
        return sql.sql("select count(*) from " + table + " where account_id = ?")
                .param(account.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private List<String> present(List<AccountId> created) {
        return sql.sql("select account_id, score, confidence, band, fingerprint, change_30 from account_health"
                        + " where account_id in (:ids) order by account_id")
                .param("ids", ids(created))
                .query((row, n) -> row.getLong(1) + " " + row.getBigDecimal(2) + " " + row.getBigDecimal(3) + " "
                        + row.getString(4) + " " + row.getInt(5) + " " + row.getBigDecimal(6))
                .list();
    }

    private String fingerprintOfTables(List<AccountId> created) {
        return present(created)
                + sql.sql("select account_id, on_day, score, figures from health_history"
                                + " where account_id in (:ids) order by account_id, on_day")
                        .param("ids", ids(created))
                        .query((row, n) -> row.getLong(1) + " " + row.getObject(2, LocalDate.class) + " "
                                + row.getBigDecimal(3) + " " + row.getString(4))
                        .list()
                        .toString();
    }

    private static String encoded(Map<Long, Figures> figures, AccountId account, HealthModel model) {
        return figures.getOrDefault(
                        account.value(), Figures.none(model.measures().size()))
                .encode();
    }

    private List<AccountId> accounts(int count) {
        return as.administrator(() -> {
            List<AccountId> created = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                created.add(accounts.create(AccountDraft.named("Health " + source + " " + i, AccountType.KEY)));
            }
            return created;
        });
    }

    private static List<Long> ids(List<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).sorted().toList();
    }

    private void record(List<Signal> signals) {
        as.administrator(() -> recorder.record(signals, null));
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Signal(account, kind, noon, quantity, null, source, source + "-" + number++, null);
    }

    /** Two years of everything, at any second of the day, some of it exactly at midnight, some in the future. */
    private List<Signal> random(Random random, AccountId account, LocalDate today) {
        List<Signal> signals = new ArrayList<>();
        for (SignalKind kind : SignalKind.values()) {
            int many = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(60);
            for (int i = 0; i < many; i++) {
                LocalDate day = today.minusDays(random.nextInt(730) - 3L);
                Instant at = day.atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plus(random.nextInt(5) == 0 ? 0 : random.nextInt(86_400), ChronoUnit.SECONDS);
                Integer scale = kind == SignalKind.CSAT ? List.of(5, 7, 10).get(random.nextInt(3)) : null;
                signals.add(new Signal(
                        account,
                        kind,
                        at,
                        quantity(random, kind, scale),
                        scale,
                        source,
                        source + "-" + number++,
                        null));
            }
        }
        return signals;
    }

    private static double quantity(Random random, SignalKind kind, @Nullable Integer scale) {
        return switch (kind) {
            case NPS -> random.nextInt(11);
            case CSAT -> 1 + random.nextInt(Objects.requireNonNull(scale));
            case CASE_OPENED, CASE_CLOSED -> 1 + random.nextInt(4);
            case REVENUE -> random.nextInt(50_000) - 15_000;
            case INVOICE, PAYMENT -> random.nextInt(1_000_000) / 100.0;
            default -> random.nextInt(100);
        };
    }
}
