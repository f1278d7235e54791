package app.atalaya.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

/** Each test prints its figures; {@code -Dbench} names one of them, or several with commas between. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkTests {

    private static final String ONLY_BY_NAME = "only-by-name";
    private static final int MANY = 100_000;
    private static final int FEW = 60;

    private static @Nullable BenchApplication many;
    private static @Nullable BenchApplication few;

    @BeforeEach
    void onlyTheOneAskedFor(TestInfo test) {
        List<String> asked = List.of(System.getProperty("bench", "").split(","));
        boolean byName = asked.stream().anyMatch(test.getTags()::contains);
        Assumptions.assumeTrue(
                byName || (asked.contains("") && !test.getTags().contains(ONLY_BY_NAME)),
                "another benchmark was asked for");
    }

    @Test
    @Order(1)
    @Tag("start.cold")
    void coldStart() throws Exception {
        new ColdStart(few()).measure();
    }

    /** Other flags than its reference has: it has no limit, so it takes no time of the others. */
    @Test
    @Order(6)
    @Tag("start.cold.delivered")
    @Tag(ONLY_BY_NAME)
    void deliveredColdStart() throws Exception {
        new ColdStart(few()).measureDelivered();
    }

    @Test
    @Order(2)
    @Tag("import.signals")
    void importSignals() throws Exception {
        BenchApplication application = BenchApplication.start("bench_import");
        new BenchData(application.url()).generateAccounts(SignalImport.ACCOUNTS);
        new SignalImport(application).measure();
    }

    @Test
    @Order(3)
    @Tag("recompute.full")
    void fullRecompute() throws Exception {
        new FullRecompute(many()).measure();
    }

    @Test
    @Order(4)
    @Tag("view.my-accounts.scale")
    void myAccounts() throws Exception {
        new ViewScale(many(), few()).measure("view.my-accounts.scale", BenchApplication.MANAGER, "", "portfolio");
    }

    @Test
    @Order(5)
    @Tag("view.portfolio.scale")
    void portfolio() throws Exception {
        new ViewScale(many(), few()).measure("view.portfolio.scale", BenchApplication.USER, "portfolio", "");
    }

    @Test
    @Order(7)
    @Tag("alert.fanout")
    void alertFanout() throws Exception {
        new AlertFanout(few()).measure();
    }

    @Test
    @Order(8)
    @Tag("signal.to-screen")
    void signalToScreen() throws Exception {
        new SignalToScreen(few()).measure();
    }

    @Test
    @Order(9)
    @Tag("recompute.dirty")
    void dirtyRecompute() throws Exception {
        new DirtyRecompute(many()).measure();
    }

    @Test
    @Order(10)
    @Tag("recompute.ui-impact")
    void recomputeImpact() throws Exception {
        new RecomputeImpact(many()).measure();
    }

    /** No measurement of time, and of data that are not part of this project: without their folder it says so and is left out. */
    @Test
    @Order(12)
    @Tag("backtest.ravenstack")
    void backtestOfRavenStack() throws Exception {
        String folder = System.getProperty(RavenStack.FOLDER, "");
        if (folder.isEmpty()) {
            System.out.println(RavenStack.HOW_TO);
        }
        Assumptions.assumeFalse(folder.isEmpty(), RavenStack.HOW_TO);
        new RavenStack(Path.of(folder)).measure();
    }

    private static BenchApplication many() throws SQLException {
        if (many == null) {
            many = filled("bench_many", MANY);
        }
        return many;
    }

    private static BenchApplication few() throws SQLException {
        if (few == null) {
            few = filled("bench_few", FEW);
        }
        return few;
    }

    private static BenchApplication filled(String schema, int accounts) throws SQLException {
        BenchApplication application = BenchApplication.start(schema);
        new BenchData(application.url()).generate(accounts);
        return application;
    }
}
