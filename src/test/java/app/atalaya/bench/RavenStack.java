package app.atalaya.bench;

import app.atalaya.backtest.BacktestFigures;
import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.BacktestRun.State;
import app.atalaya.backtest.Backtests;
import app.atalaya.backtest.HorizonFigures;
import app.atalaya.backtest.HorizonFigures.Measured;
import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import app.atalaya.feed.FeedRecord;
import app.atalaya.feed.IntakeResult;
import app.atalaya.feed.IntakeResult.Outcome;
import app.atalaya.feed.RecordIntake;
import app.atalaya.feed.SignalIntake;
import app.atalaya.feed.SignalRecord;
import app.atalaya.health.HealthModels;
import app.atalaya.signal.SignalKind;
import app.atalaya.uikit.Chunks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The standard model of health, held against "RavenStack", a published synthetic data set of a software company's customers in 2023 and
 * 2024, which nobody made with this model in mind. It comes in the way that other systems send, as it is found: ids that repeat are
 * refused or correct what they name. Prints the AUC of each horizon with its interval, and how long the run took.
 */
final class RavenStack {

    static final String FOLDER = "ravenstack";
    static final String HOW_TO =
            "backtest.ravenstack left out: it needs the five CSV files of that data set, -Dravenstack=FOLDER";

    private static final String TODAY = "2024-12-31";
    private static final String SOURCE = "ravenstack";
    private static final CsvFormat FORMAT = new CsvFormat("UTF-8", ',', '.', CsvFormat.DateOrder.ISO);
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "urgent");

    private final Path folder;

    RavenStack(Path folder) {
        this.folder = folder;
    }

    void measure() throws Exception {
        BenchApplication application = BenchApplication.start("bench_ravenstack", TODAY);
        application.as(BenchApplication.IMPORTER, () -> load(application));
        Backtests backtests = application.bean(Backtests.class);
        long[] id = new long[1];
        double millis = Rounds.millis(() -> {
            id[0] = application.as(
                    BenchApplication.IMPORTER,
                    () -> backtests.start(
                            backtests.usual(),
                            application.bean(HealthModels.class).current().number()));
            await(application, backtests, id[0]);
        });
        BacktestRun run = application.as(
                BenchApplication.IMPORTER, () -> backtests.find(id[0]).orElseThrow());
        if (run.state() != State.DONE) {
            throw new IllegalStateException("The back-test stopped: " + run.failureKey());
        }
        print(Objects.requireNonNull(run.figures()), millis);
    }

    private static void await(BenchApplication application, Backtests backtests, long id) throws InterruptedException {
        while (application.as(
                        BenchApplication.IMPORTER,
                        () -> backtests.find(id).orElseThrow().state())
                == State.RUNNING) {
            Thread.sleep(50);
        }
    }

    private static void print(BacktestFigures figures, double millis) {
        System.out.printf(
                Locale.ROOT,
                "backtest.ravenstack: %d accounts, %d samples on %d days, %d without a score; %d left, %d not renewed; warned %d of %d%n",
                figures.accounts(),
                figures.samples(),
                figures.sampleDays(),
                figures.unscored(),
                figures.churned(),
                figures.notRenewed(),
                figures.leadTime().warned(),
                figures.leadTime().events());
        for (HorizonFigures horizon : figures.horizons()) {
            Measured measured = horizon.measured();
            System.out.printf(
                    Locale.ROOT,
                    "BENCH name=backtest.ravenstack.auc%d %s lost=%d stayed=%d matrix=%s unscored=%d+%d open=%d%n",
                    horizon.days(),
                    measured == null
                            ? "refused"
                            : String.format(
                                    Locale.ROOT,
                                    "value=%.3f low=%.3f high=%.3f lift=%.2f",
                                    measured.auc(),
                                    measured.low(),
                                    measured.high(),
                                    measured.lift()),
                    horizon.lostAccounts(),
                    horizon.stayedAccounts(),
                    horizon.matrix(),
                    horizon.unknownLost(),
                    horizon.unknownStayed(),
                    horizon.open());
        }
        System.out.println("backtest.ravenstack suggestion: " + figures.suggestion());
        System.out.printf(Locale.ROOT, "BENCH name=backtest.ravenstack.time value=%.0f unit=ms%n", millis);
    }

    private void load(BenchApplication application) {
        RecordIntake records = application.bean(RecordIntake.class);
        send("accounts", rows("accounts").stream().map(RavenStack::account).toList(), records::accounts);
        send(
                "contracts",
                rows("subscriptions").stream().map(RavenStack::contract).toList(),
                records::contracts);
        SignalIntake signals = application.bean(SignalIntake.class);
        send(
                "usage",
                rows("feature_usage").stream().map(RavenStack::usage).toList(),
                batch -> signals.signals(SOURCE, batch));
        List<SignalRecord> cases = new ArrayList<>();
        rows("support_tickets").forEach(row -> cases.addAll(cases(row)));
        send("cases", cases, batch -> signals.signals(SOURCE, batch));
        send(
                "churn",
                rows("churn_events").stream().map(RavenStack::churn).toList(),
                batch -> signals.signals(SOURCE, batch));
    }

    private static <T> void send(String what, List<T> records, Function<List<T>, IntakeResult> intake) {
        long rejected = 0;
        String first = "";
        for (List<T> batch : Chunks.of(records)) {
            IntakeResult result = intake.apply(batch);
            rejected += result.count(Outcome.REJECTED);
            if (first.isEmpty() && result.count(Outcome.REJECTED) > 0) {
                first = result.items().stream()
                        .filter(item -> item.outcome() == Outcome.REJECTED)
                        .findFirst()
                        .map(Object::toString)
                        .orElse("");
            }
        }
        System.out.println(
                "backtest.ravenstack: " + records.size() + " " + what + " sent, " + rejected + " refused " + first);
    }

    private List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvFile.Rows file = new CsvFile(folder.resolve("ravenstack_" + name + ".csv")).open(FORMAT)) {
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < file.header().size(); i++) {
                    cells.put(file.header().get(i), row.cell(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static FeedRecord account(Map<String, String> row) {
        return new FeedRecord(
                cell(row, "account_id"),
                Map.of(
                        "name", cell(row, "account_name"),
                        "type", "STANDARD",
                        "industry", cell(row, "industry"),
                        "country", country(cell(row, "country")),
                        "currency", "USD",
                        "customerSince", cell(row, "signup_date")));
    }

    private static String country(String code) {
        return code.equals("UK") ? "GB" : code;
    }

    /** A trial pays nothing, so it is no recurring revenue. */
    private static FeedRecord contract(Map<String, String> row) {
        return new FeedRecord(
                cell(row, "subscription_id"),
                Map.of(
                        "account", cell(row, "account_id"),
                        "name", cell(row, "plan_tier"),
                        "annualValue", cell(row, "arr_amount"),
                        "recurring", "true",
                        "currency", "USD",
                        "startsOn", cell(row, "start_date"),
                        "endsOn", cell(row, "end_date")));
    }

    private static SignalRecord usage(Map<String, String> row) {
        return signal(
                cell(row, "subscription_id"),
                SignalKind.USAGE,
                cell(row, "usage_date"),
                Double.parseDouble(cell(row, "usage_count")),
                null,
                cell(row, "usage_id"));
    }

    /** Opened; closed, and judged, on the day of closing. */
    private static List<SignalRecord> cases(Map<String, String> row) {
        String account = cell(row, "account_id");
        String id = cell(row, "ticket_id");
        double severity = SEVERITIES.indexOf(cell(row, "priority")) + 1.0;
        List<SignalRecord> records = new ArrayList<>();
        records.add(signal(account, SignalKind.CASE_OPENED, day(row, "submitted_at"), severity, null, id));
        if (!cell(row, "closed_at").isEmpty()) {
            records.add(signal(account, SignalKind.CASE_CLOSED, day(row, "closed_at"), severity, null, id));
            String satisfaction = cell(row, "satisfaction_score");
            if (!satisfaction.isEmpty()) {
                records.add(signal(
                        account, SignalKind.CSAT, day(row, "closed_at"), Double.parseDouble(satisfaction), 5, id));
            }
        }
        return records;
    }

    private static SignalRecord churn(Map<String, String> row) {
        return signal(
                cell(row, "account_id"),
                SignalKind.CHURN,
                cell(row, "churn_date"),
                0,
                null,
                cell(row, "churn_event_id"));
    }

    private static SignalRecord signal(
            String account, SignalKind kind, String at, double quantity, @Nullable Integer scale, String id) {
        return new SignalRecord(account, kind, at, quantity, scale, id, null);
    }

    private static String day(Map<String, String> row, String column) {
        return cell(row, column).split(" ")[0];
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column).strip();
    }
}
