package app.atalaya.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountId;
import app.atalaya.csv.CsvFileException;
import app.atalaya.csv.CsvFormat.DateOrder;
import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedRecord;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.intake.ImportRun.State;
import app.atalaya.signal.SignalEntry;
import app.atalaya.signal.SignalFilter;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalLog;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Outage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportColumns columns;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportProgress progress;

    @Autowired
    ImportLease lease;

    @Autowired
    ImportEngine engine;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient sql;

    @Autowired
    AccountFeed feed;

    @Autowired
    SignalLog log;

    @Autowired
    As as;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outage outage;

    /** Makes the names of this test its own. */
    private final String x = UUID.randomUUID().toString().substring(0, 8);

    private Person administrator = new Person(new app.atalaya.identity.UserId(0), "", "");

    @BeforeEach
    void anAdministrator() {
        administrator = as.someone(Role.ADMINISTRATOR);
    }

    @Test
    void aFileOfAccountsIsCheckedImportedAndChangesNothingTheSecondTime() {
        as.user(administrator, () -> {
            long id = upload(ImportKind.ACCOUNTS, accounts(2));
            assertThat(columns.missing(id)).isEmpty();

            assertThat(counts(checked(id))).containsExactly(2, 0, 0, 0);
            assertThat(current("A1")).isEmpty();

            assertThat(committed(id).state()).isEqualTo(State.DONE);
            assertThat(current("A1")).containsEntry("segment", "Enterprise").containsEntry("country", "GB");

            assertThat(counts(checked(upload(ImportKind.ACCOUNTS, accounts(2)))))
                    .containsExactly(0, 0, 2, 0);
        });
    }

    @Test
    void theFourOtherFilesOfASubscriptionBusinessFollow() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            long contracts = upload(ImportKind.CONTRACTS, """
                    subscription_id,account_id,start_date,end_date,plan_tier,seats,mrr_amount,arr_amount,is_trial
                    S1-%1$s,A1-%1$s,2023-12-23,2024-04-12,Enterprise,14,2786,33432,FALSE
                    S2-%1$s,A1-%1$s,2024-06-11,,Pro,17,0,0,TRUE
                    """.formatted(x));
            columns.assign(contracts, imports.find(contracts).mapping().withDefault("currency", "EUR"));
            assertThat(counts(committed(contracts))).containsExactly(2, 0, 0, 0);

            assertThat(counts(imported(ImportKind.USAGE, """
                    usage_id,subscription_id,usage_date,feature_name,usage_count,usage_duration_secs,error_count,is_beta_feature
                    U1-%1$s,S1-%1$s,2024-01-27,feature_20,9,5004,0,False
                    U2-%1$s,S1-%1$s,2024-01-28,feature_5,9,369,0,False
                    U1-%1$s,S1-%1$s,2024-01-29,feature_3,7,369,0,False
                    """.formatted(x)))).containsExactly(2, 0, 0, 1);

            assertThat(counts(imported(ImportKind.CASES, """
                    ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,first_response_time_minutes,satisfaction_score,escalation_flag
                    T1-%1$s,A1-%1$s,2023-07-27,2023-07-28 3:00,27,high,74,,FALSE
                    T2-%1$s,A1-%1$s,2024-07-08,2024-07-09 3:00,27,urgent,144,4,FALSE
                    """.formatted(x)))).containsExactly(2, 0, 0, 0);

            assertThat(counts(imported(ImportKind.CHURN, """
                    churn_event_id,account_id,churn_date,reason_code,refund_amount_usd,is_reactivation,feedback_text
                    C1-%1$s,A1-%1$s,2024-10-27,pricing,4.03,FALSE,switched to competitor
                    """.formatted(x)))).containsExactly(1, 0, 0, 0);

            assertThat(log.page(account("A1"), SignalFilter.ALL, 0, 50))
                    .extracting(SignalEntry::kind)
                    .contains(
                            SignalKind.USAGE,
                            SignalKind.CASE_OPENED,
                            SignalKind.CASE_CLOSED,
                            SignalKind.CSAT,
                            SignalKind.CHURN,
                            SignalKind.REVENUE);
            SignalEntry closed = log.page(account("A1"), new SignalFilter(SignalKind.CASE_CLOSED, null, null), 0, 1)
                    .getFirst();
            assertThat(closed.at()).isEqualTo(Instant.parse("2024-07-09T03:00:00Z"));
            assertThat(closed.quantity()).isEqualTo(4);
        });
    }

    @Test
    void oneNameWithTwoContentsIsRefusedTheSecondTimeNamingTheFirst() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            long id = upload(ImportKind.NPS, """
                    response_id;account_id;score;date
                    n1;A1-%1$s;9;2024-05-01
                    n1;A1-%1$s;9;2024-05-01
                    n1;A1-%1$s;3;2024-05-02
                    """.formatted(x).replace("n1", "n1-" + x));

            assertThat(counts(checked(id))).containsExactly(1, 0, 1, 1);
            RowProblem problem = imports.rejected(id, 0, 10).getFirst().problem();
            assertThat(problem.messageKey()).isEqualTo("intake.problem.repeated");
            assertThat(problem.row()).isEqualTo(4);
            assertThat(problem.arguments()).contains("2");
        });
    }

    @Test
    void rowsWithoutANameAreTheSameFactsTheSecondTimeEvenTwins() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            String twins = """
                    cliente;fecha;tipo;asunto
                    A1-%1$s;03/05/2024;reunión;Seguimiento
                    A1-%1$s;03/05/2024;reunión;Seguimiento
                    A1-%1$s;23/05/2024;llamada;Duda
                    """.formatted(x);

            assertThat(counts(imported(ImportKind.INTERACTIONS, twins))).containsExactly(3, 0, 0, 0);
            assertThat(counts(imported(ImportKind.INTERACTIONS, twins))).containsExactly(0, 0, 3, 0);
            assertThat(log.count(account("A1"), SignalFilter.ALL)).isEqualTo(3);
        });
    }

    @Test
    void badValuesAreNamedCellByCellAndTheGoodRowsEnter() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            long id = upload(ImportKind.INVOICES, """
                    num_factura;cliente;vencimiento;importe
                    F1-%1$s;A1-%1$s;31/01/2024;1.240,50
                    F2-%1$s;A1-%1$s;31/02/2024;10,00
                    F3-%1$s;A1-%1$s;15/02/2024;-10,00
                    F4-%1$s;A1-%1$s;15/02/2024;99.999.999.999.999,00
                    F5-%1$s;A1-%1$s;15/02/2999;10,00
                    F6-%1$s;nobody-%1$s;15/02/2024;10,00
                    F7-%1$s;A1-%1$s;15/02/2024;=1+1
                    F8-%1$s;A1-%1$s;15/02/2024;12,400.00
                    F9-%1$s;A1-%1$s;15/02/2150;10,00
                    """.formatted(x));

            assertThat(counts(checked(id))).containsExactly(1, 0, 0, 8);
            assertThat(imports.rejected(id, 0, 20))
                    .extracting(row -> row.problem().row() + " " + row.problem().column() + " "
                            + row.problem().messageKey())
                    .containsExactly(
                            "3 vencimiento csv.no-such-date",
                            "4 importe intake.problem.negative",
                            "5 importe intake.problem.absurd",
                            "6 vencimiento csv.absurd-year",
                            "7 cliente intake.problem.unknown-account",
                            "8 importe csv.formula",
                            "9 importe csv.decimal-comma",
                            "10 vencimiento intake.problem.future");
            assertThat(counts(committed(id))).containsExactly(1, 0, 0, 8);
        });
    }

    @Test
    void refusedRowsComeBackAsAFileThatNoSpreadsheetComputes() {
        as.user(administrator, () -> {
            long id = upload(ImportKind.ACCOUNTS, "account_id,account_name\nA1-%s,=HYPERLINK(1)\n".formatted(x));
            checked(id);
            StringWriter out = new StringWriter();

            imports.writeRejected(id, out, "Motivo", RowProblem::messageKey);

            assertThat(out.toString())
                    .contains("account_id,account_name,Motivo")
                    .contains("'=HYPERLINK(1)")
                    .contains("account_name: csv.formula");
        });
    }

    @Test
    void undoTakesBackWhatWasCreatedRestoresWhatWasChangedAndLeavesWhatPeopleEdited() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(2));
            ImportRun second = imported(ImportKind.ACCOUNTS, accounts(3).replace("Enterprise", "Basic"));
            assertThat(counts(second)).containsExactly(1, 2, 0, 0);
            transaction.executeWithoutResult(status ->
                    feed.write(FeedKind.ACCOUNT, List.of(new FeedRecord(name("A2"), Map.of("segment", "Pro"))), 0));

            imports.undo(second.id());
            ImportRun undone = finished(second.id());

            assertThat(undone.state()).isEqualTo(State.UNDONE);
            assertThat(undone.kept()).isEqualTo(1);
            assertThat(current("A1")).containsEntry("segment", "Enterprise");
            assertThat(current("A2")).containsEntry("segment", "Pro");
            assertThat(current("A3")).isEmpty();
            assertThatThrownBy(() -> imports.undo(second.id())).isInstanceOf(NoSuchImportException.class);
        });
    }

    @Test
    void undoTakesBackSignalsAndGivesCorrectedOnesTheirOldContent() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            String first = "usage_id,account_id,usage_date,usage_count\nu1-%1$s,A1-%1$s,2024-01-01,5\n".formatted(x);
            imported(ImportKind.USAGE, first);
            ImportRun second = imported(
                    ImportKind.USAGE, first.replace(",5", ",7") + "u2-%1$s,A1-%1$s,2024-01-02,8\n".formatted(x));
            assertThat(counts(second)).containsExactly(1, 1, 0, 0);

            imports.undo(second.id());
            assertThat(finished(second.id()).state()).isEqualTo(State.UNDONE);

            assertThat(log.page(account("A1"), SignalFilter.ALL, 0, 9))
                    .extracting(SignalEntry::quantity)
                    .containsExactly(5.0);
        });
    }

    @Test
    void anImportThatStoppedInTheMiddleGoesOnWhereItStopped() {
        as.user(administrator, () -> {
            long id = upload(ImportKind.ACCOUNTS, accounts(2_500));
            checked(id);
            ImportRun run = runs.find(id).orElseThrow();
            assertThat(lease.acquire(run.kind(), id)).isTrue();
            runs.enter(id, State.IMPORTING, State.CHECKED);
            progress.startCounting(id);
            progress.fail(id, State.FAILED, "intake.failure.interrupted", List.of());
            lease.release(run.kind(), id);

            ImportRun done = committed(id);

            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(counts(done)).containsExactly(2_500, 0, 0, 0);
        });
    }

    @Test
    void anImportKilledBetweenTwoBatchesIsFoundAndContinuedWithoutDoingAnythingTwice() {
        as.user(administrator, () -> {
            long id = killedAfterItsFirstBatch();
            assertThat(imports.find(id).state()).isEqualTo(State.FAILED);
            assertThat(imports.find(id).failureKey()).isEqualTo("intake.failure.interrupted");

            ImportRun done = committed(id);

            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(counts(done)).containsExactly(6_000, 0, 0, 0);
            assertThat(log.count(account("A1"), SignalFilter.ALL)).isEqualTo(6_000);
        });
    }

    @Test
    void anImportKilledBetweenTwoBatchesCanBeTakenBackAsFarAsItCame() {
        as.user(administrator, () -> {
            long id = killedAfterItsFirstBatch();

            imports.undo(id);

            assertThat(finished(id).state()).isEqualTo(State.UNDONE);
            assertThat(log.count(account("A1"), SignalFilter.ALL)).isZero();
        });
    }

    @Test
    void anImportThatLosesTheDatabaseIsFoundAndContinuedOnceItIsBack() {
        as.user(administrator, () -> {
            long id = upload(ImportKind.ACCOUNTS, accounts(2));
            checked(id);
            assertThat(lease.acquire(ImportKind.ACCOUNTS, -3)).isTrue();
            imports.commit(id);
            await(() -> imports.find(id).waiting());
            outage.during(() -> {
                await(() -> !jobs.isAtWork(id));
                return true;
            });
            lease.release(ImportKind.ACCOUNTS, -3);
            beSilent(id);
            jobs.findTheSilent();
            assertThat(imports.find(id).failureKey()).isEqualTo("intake.failure.interrupted");
            assertThat(current("A1")).isEmpty();

            assertThat(counts(committed(id))).containsExactly(2, 0, 0, 0);
        });
    }

    @Test
    void oneBadRowAmongAHundredThousandIsNamedAndTheOthersWouldEnter() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            StringBuilder file = new StringBuilder("usage_id,account_id,usage_date,usage_count\n");
            for (int i = 0; i < 100_000; i++) {
                file.append("b%d-%s,A1-%s,2024-01-01,%s\n".formatted(i, x, x, i == 77_776 ? "muchos" : "5"));
            }
            long id = upload(ImportKind.USAGE, file.toString());

            assertThat(counts(checked(id))).containsExactly(99_999, 0, 0, 1);

            assertThat(imports.rejected(id, 0, 10))
                    .extracting(
                            rejected -> rejected.problem().row(),
                            rejected -> rejected.problem().cell())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(77_778, "muchos"));
            assertThat(log.count(account("A1"), SignalFilter.ALL)).isZero();
        });
    }

    /** Its process died with 5,000 of 6,000 rows saved, and its silence was noticed. */
    private long killedAfterItsFirstBatch() {
        imported(ImportKind.ACCOUNTS, accounts(1));
        StringBuilder file = new StringBuilder("usage_id,account_id,usage_date,usage_count\n");
        for (int i = 0; i < 6_000; i++) {
            file.append("u%d-%s,A1-%s,2024-01-01,5\n".formatted(i, x, x));
        }
        long id = upload(ImportKind.USAGE, file.toString());
        checked(id);
        ImportRun run = runs.find(id).orElseThrow();
        runs.enter(id, State.IMPORTING, State.CHECKED);
        progress.startCounting(id);
        saveFirstBatch(run);
        beSilent(id);
        jobs.findTheSilent();
        assertThat(log.count(account("A1"), SignalFilter.ALL)).isEqualTo(5_000);
        return id;
    }

    private void beSilent(long id) {
        sql.sql("update import_run set heartbeat_at = ? where id = ?")
                .params(java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(2))), id)
                .update();
    }

    private void saveFirstBatch(ImportRun run) {
        RowBatches batches = engine.batches(run.kind(), run.mapping());
        engine.pass(run, batches.size()).run(batch -> {
            transaction.executeWithoutResult(status -> progress.advance(
                    run.id(),
                    batches.take(batch.rows(), run.id()),
                    batch.repeated(),
                    0,
                    batch.lastRow(),
                    batch.progress()));
            return false;
        });
    }

    @Test
    void ofTwoImportsOfAKindTheSecondWaitsAndSaysSo() throws Exception {
        as.user(administrator, () -> {
            long id = upload(ImportKind.ACCOUNTS, accounts(1));
            checked(id);
            assertThat(lease.acquire(ImportKind.ACCOUNTS, -1)).isTrue();
            try {
                imports.commit(id);
                await(() -> imports.find(id).waiting());
                assertThat(current("A1")).isEmpty();
            } finally {
                lease.release(ImportKind.ACCOUNTS, -1);
            }
            assertThat(finished(id).state()).isEqualTo(State.DONE);
        });
    }

    @Test
    void aSessionThatEndsInMidImportDoesNotStopItAndTheNextOneFindsItDone() {
        Person importer = as.someone(Role.KEY_ACCOUNT_MANAGER);
        assertThat(lease.acquire(ImportKind.ACCOUNTS, -2)).isTrue();
        long id;
        try {
            id = as.user(importer, () -> {
                long started = upload(ImportKind.ACCOUNTS, accounts(3));
                checked(started);
                imports.commit(started);
                await(() -> imports.find(started).waiting());
                return started;
            });
            assertThatThrownBy(() -> imports.find(id)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        } finally {
            lease.release(ImportKind.ACCOUNTS, -2);
        }
        await(() -> runs.find(id).orElseThrow().state() == State.DONE);

        as.user(importer, () -> {
            assertThat(counts(imports.find(id))).containsExactly(3, 0, 0, 0);
            assertThat(current("A3")).isNotEmpty();
        });
    }

    @Test
    void whoIsNoImporterMayNotAndOthersImportsDoNotExist() {
        long id = as.user(as.someone(Role.KEY_ACCOUNT_MANAGER), () -> upload(ImportKind.ACCOUNTS, accounts(1)));

        as.user(
                as.someone(Role.EXECUTIVE),
                () -> assertThatThrownBy(() -> imports.find(id)).isInstanceOf(AccessDeniedException.class));
        as.user(administrator, () -> assertThat(imports.find(id).rows()).isZero());
        long foreign = as.user(administrator, () -> upload(ImportKind.ACCOUNTS, accounts(1)));
        as.user(
                as.someone(Role.KEY_ACCOUNT_MANAGER),
                () -> assertThatThrownBy(() -> imports.find(foreign)).isInstanceOf(NoSuchImportException.class));
    }

    @Test
    void aKeyAccountManagerReachesOnlyTheirOwnAccounts() {
        as.user(administrator, () -> imported(ImportKind.ACCOUNTS, accounts(1)));

        as.user(as.someone(Role.KEY_ACCOUNT_MANAGER), () -> {
            long id = upload(
                    ImportKind.USAGE,
                    "usage_id,account_id,usage_date,usage_count\nk1-%1$s,A1-%1$s,2024-01-01,5\n".formatted(x));
            assertThat(counts(checked(id))).containsExactly(0, 0, 0, 1);
            assertThat(imports.rejected(id, 0, 5).getFirst().problem().messageKey())
                    .isEqualTo("intake.problem.unknown-account");
        });
    }

    @Test
    void aFactOfSomebodyElsesAccountIsNotDrawnIntoOnesOwn() {
        as.user(administrator, () -> {
            imported(ImportKind.ACCOUNTS, accounts(1));
            imported(ImportKind.USAGE, usage("A1", 5));
            imported(ImportKind.CASES, supportCase("A1"));
        });

        as.user(as.someone(Role.KEY_ACCOUNT_MANAGER), () -> {
            imported(ImportKind.ACCOUNTS, "account_id,account_name\nB1-%1$s,Own %1$s\n".formatted(x));
            for (long id :
                    List.of(upload(ImportKind.USAGE, usage("B1", 7)), upload(ImportKind.CASES, supportCase("B1")))) {
                assertThat(counts(checked(id))).containsExactly(0, 0, 0, 1);
                assertThat(imports.rejected(id, 0, 5).getFirst().problem().messageKey())
                        .isEqualTo("intake.problem.id-unavailable");
                assertThat(counts(committed(id))).containsExactly(0, 0, 0, 1);
            }
            assertThat(log.page(account("B1"), SignalFilter.ALL, 0, 9)).isEmpty();
        });
        as.user(
                administrator,
                () -> assertThat(log.page(account("A1"), SignalFilter.ALL, 0, 9))
                        .extracting(SignalEntry::kind)
                        .containsExactlyInAnyOrder(SignalKind.USAGE, SignalKind.CASE_OPENED, SignalKind.CASE_CLOSED));
    }

    private String usage(String account, int count) {
        return "usage_id,account_id,usage_date,usage_count\nk1-%1$s,%2$s-%1$s,2024-01-01,%3$d\n"
                .formatted(x, account, count);
    }

    private String supportCase(String account) {
        return "ticket_id,account_id,submitted_at,closed_at,priority\nt1-%1$s,%2$s-%1$s,2024-01-01,2024-01-02,high\n"
                .formatted(x, account);
    }

    @Test
    void filesThatAreNoTablesAreRefusedAsAWhole() {
        as.user(administrator, () -> {
            assertThat(refusal("cuentas.xlsx", bytes("a,b\n1,2\n"))).isEqualTo("intake.file.wrong-type");
            assertThat(refusal("a.csv", bytes("PK\u0003\u0004 whatever"))).isEqualTo("csv.spreadsheet");
            assertThat(refusal("a.csv", new byte[] {1, 2, 0, 3, 0, 0, 9})).isEqualTo("csv.binary");
            assertThat(refusal("a.csv", new byte[0])).isEqualTo("csv.empty");
            assertThat(refusal("a.csv", bytes("account_id,account_name\n\n"))).isEqualTo("csv.no-rows");
            assertThat(refusal("a.csv", bytes("id,name,Name\n1,a,b\n"))).isEqualTo("csv.duplicate-header");
        });
    }

    @Test
    void lettersSeparatorAndDatesAreFoundOutAndAmbiguousDatesAsked() {
        as.user(administrator, () -> {
            String file = "cod_cliente;razon_social;fecha_alta\nA1-%s;Señalización Ñandú;03/04/2020\n".formatted(x);
            long id = imports.upload(ImportKind.ACCOUNTS, "a.csv", in(file, Charset.forName("windows-1252")));
            assertThat(imports.find(id).mapping().format().letters()).isEqualTo("windows-1252");
            assertThat(imports.find(id).mapping().format().dates()).isEqualTo(DateOrder.UNDECIDED);
            assertThat(counts(checked(id))).containsExactly(0, 0, 0, 1);

            columns.reread(id, imports.find(id).mapping().format().withDates(DateOrder.MONTH_FIRST));
            committed(checked(id).id());

            assertThat(current("A1"))
                    .containsEntry("name", "Señalización Ñandú")
                    .containsEntry("customerSince", LocalDate.of(2020, 3, 4).toString());
        });
    }

    @Test
    void aMappingKeptUnderANameIsProposedForTheSameHeader() {
        as.user(administrator, () -> {
            String file = "account_id,account_name,extra%s\nA1-%s,Uno,dos\n".formatted(x, x);
            long id = upload(ImportKind.ACCOUNTS, file);
            columns.assign(id, imports.find(id).mapping().assign(2, "segment"));
            columns.keepProfile(id, "Cierre mensual " + x);

            long again = upload(ImportKind.ACCOUNTS, file);

            assertThat(columns.proposedProfile(again)).isEqualTo("Cierre mensual " + x);
            assertThat(imports.find(again).mapping().columns()).containsEntry("segment", 2);
        });
    }

    private long upload(ImportKind kind, String content) {
        return imports.upload(kind, "file.csv", in(content, StandardCharsets.UTF_8));
    }

    private ImportRun imported(ImportKind kind, String content) {
        return committed(checked(upload(kind, content)).id());
    }

    private ImportRun checked(long id) {
        imports.check(id);
        return finished(id);
    }

    private ImportRun committed(long id) {
        if (imports.find(id).state() == State.UPLOADED) {
            checked(id);
        }
        imports.commit(id);
        return finished(id);
    }

    private ImportRun finished(long id) {
        await(() -> !imports.find(id).isRunning());
        ImportRun run = imports.find(id);
        assertThat(run.failureKey()).isNull();
        return run;
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.onSpinWait();
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private String accounts(int count) {
        StringBuilder file =
                new StringBuilder("account_id,account_name,industry,country,signup_date,plan_tier,seats\n");
        for (int i = 1; i <= count; i++) {
            file.append("A%d-%s,Company %d %s,EdTech,UK,2023-10-16,Enterprise,9\n".formatted(i, x, i, x));
        }
        return file.toString();
    }

    private String refusal(String name, byte[] content) {
        try {
            imports.upload(ImportKind.ACCOUNTS, name, new ByteArrayInputStream(content));
            return "taken";
        } catch (CsvFileException refused) {
            return refused.messageKey();
        }
    }

    private String name(String id) {
        return id + "-" + x;
    }

    private Map<String, String> current(String id) {
        FeedRecord stored = feed.current(FeedKind.ACCOUNT, List.of(name(id))).get(name(id));
        return stored == null ? Map.of() : stored.values();
    }

    private AccountId account(String id) {
        return Objects.requireNonNull(feed.resolveAccounts(List.of(name(id))).get(name(id)));
    }

    private static List<Integer> counts(ImportRun run) {
        return List.of(run.created(), run.changed(), run.unchanged(), run.rejected());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream in(String text, Charset letters) {
        return new ByteArrayInputStream(text.getBytes(letters));
    }
}
