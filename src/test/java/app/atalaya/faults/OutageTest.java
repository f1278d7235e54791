package app.atalaya.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The database goes away, or throws the application out, while scores, alerts and mails are at work. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest extends WayOfASignal {

    /** Longer than the pool waits for a connection (3 s), so that somebody has to give up; how much longer changes nothing. */
    private static final Duration AWAY = Duration.ofSeconds(4);

    /** Into the transaction that computes: after the turn of the node, the claim and the first figures. */
    private static final int IN_MID_RECOMPUTE = 22;

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int KILLS = 10;

    @Test
    void aDatabaseThatGoesAwayInMidRecomputeCostsTimeAndNothingElse(CapturedOutput output) throws Exception {
        List<AccountRef> customers = new ArrayList<>();
        Outcome[] wanted = new Outcome[1];
        faults.alone(() -> {
            wanted[0] = undisturbed();
            for (int i = 0; i < 12; i++) {
                customers.add(customer());
                send(customers.getLast());
            }
        });
        AtomicBoolean cut = new AtomicBoolean();
        faults.at("health", IN_MID_RECOMPUTE, () -> {
            line.cut();
            cut.set(true);
        });
        schedules.leftOvers();
        patiently().untilTrue(cut);
        Thread.sleep(AWAY);
        line.mend();
        resume();

        assertThat(output)
                .contains("Computing scores failed; it will be tried again")
                .doesNotContain("could not be computed");
        for (AccountRef customer : customers) {
            assertThat(outcome(customer)).isEqualTo(wanted[0]);
            // What was being sent when the line was cut may come again under the same id.
            assertThat(new HashSet<>(letters(customer))).hasSameSizeAs(wanted[0].notices());
        }
    }

    @Test
    void sessionsThatAreKilledAgainAndAgainLoseNothingAndDoubleNothing() {
        Outcome[] wanted = new Outcome[1];
        List<AccountRef> customers = new ArrayList<>();
        faults.alone(() -> {
            wanted[0] = undisturbed();
            for (int i = 0; i < 12; i++) {
                customers.add(customer());
            }
        });
        CompletableFuture<Integer> kills = CompletableFuture.supplyAsync(this::killing);
        customers.forEach(this::sendUntilAnswered);
        while (!kills.isDone()) {
            schedules.leftOvers();
            pause(100);
        }
        assertThat(kills.join()).isGreaterThan(KILLS);
        line.mend();
        resume();

        for (AccountRef customer : customers) {
            assertThat(outcome(customer)).isEqualTo(wanted[0]);
            assertThat(new HashSet<>(letters(customer)))
                    .as("whatever was being sent when its session was killed came again under the same name")
                    .hasSameSizeAs(wanted[0].notices());
        }
    }

    /** Workers are refused, three times each, and cannot note for later what they leave: the day must not pass for done. */
    @Test
    void aNightThatTheDatabaseWasAwayForIsMadeUpFor() {
        LocalDate today = LocalDate.now(clock);
        scores.all(today);
        AccountRef[] customer = new AccountRef[1];
        faults.alone(() -> {
            customer[0] = customer();
            send(customer[0]);
            sql.sql("delete from health_dirty").update();
            sql.sql("update health_run set on_day = ?")
                    .param(today.minusDays(1))
                    .update();
            assertThatThrownBy(() -> scores.all(today)).isNotNull();
        });
        assertThat(sql.sql("select on_day from health_run")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.minusDays(1));
        assertThat(outcome(customer[0]).score()).isEmpty();

        schedules.leftOvers();

        patiently().until(() -> !outcome(customer[0]).score().isEmpty());
        resume();
    }

    /** Threads that die are what this is about. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }

    private Outcome undisturbed() {
        AccountRef customer = customer();
        send(customer);
        work();
        return outcome(customer);
    }

    /** Every now and then, in the middle of whatever is going on. */
    private int killing() {
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            pause(120);
            killed += line.killSessions();
        }
        return killed;
    }

    private void sendUntilAnswered(AccountRef customer) {
        boolean answered = false;
        while (!answered) {
            try {
                send(customer);
                answered = true;
            } catch (DataAccessException | TransactionException noAnswer) {
                pause(20);
            }
        }
    }

    /** As the half minutes pass; leases run out when everybody is at rest. */
    private void resume() {
        patiently().pollInterval(Duration.ofMillis(200)).until(() -> {
            schedules.leftOvers();
            pause(300);
            faults.alone(() -> {
                if (!isSettled()) {
                    leasesPass();
                }
            });
            return isSettled();
        });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
