package app.atalaya.demo;

import app.atalaya.account.Accounts;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.DemoMode;
import app.atalaya.identity.RunAs;
import app.atalaya.segmentation.SegmentationRuns;
import app.atalaya.uikit.StartUpWork;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prepares the demonstration on the first start in demo mode, once the server answers. Scores that a killed start left out of date
 * are computed by the modules that own them.
 */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMode mode;
    private final RunAs runAs;
    private final Accounts accounts;
    private final DemoLoader loader;
    private final HealthRecompute health;
    private final SegmentationRuns segmentation;
    private final StartUpWork work;
    private final Clock clock;

    DemoStart(
            DemoMode mode,
            RunAs runAs,
            Accounts accounts,
            DemoLoader loader,
            HealthRecompute health,
            SegmentationRuns segmentation,
            StartUpWork work,
            Clock clock) {
        this.mode = mode;
        this.runAs = runAs;
        this.accounts = accounts;
        this.loader = loader;
        this.health = health;
        this.segmentation = segmentation;
        this.work = work;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (mode.isOn() && runAs.system(() -> accounts.search("", 1).isEmpty())) {
            work.reached("demo.start.loading");
            Thread.ofVirtual().name("demo").start(() -> runAs.system(this::prepare));
        }
    }

    private void prepare() {
        try {
            long start = System.nanoTime();
            LocalDate today = LocalDate.now(clock);
            loader.load(DemoAccounts.all(), today);
            work.reached("demo.start.scoring");
            health.dirty();
            work.reached("demo.start.segmenting");
            segmentation.run(today);
            work.done();
            LOG.info(
                    "Demo data prepared in {} ms",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } catch (RuntimeException failed) {
            LOG.error("The demo data could not be prepared.", failed);
            work.reached("demo.start.failed");
        }
    }
}
