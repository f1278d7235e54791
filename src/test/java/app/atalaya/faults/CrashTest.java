package app.atalaya.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountRef;
import app.atalaya.testing.Faults.Moment;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process dies at any statement or commit between a signal and the mails about it. Whoever sent the signal and got no answer sends it
 * again; nobody else does anything but start the application.
 */
class CrashTest extends WayOfASignal {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource(Moment.class)
    void wheneverTheProcessDiesNothingIsLostAndNothingComesTwice(Moment moment) {
        faults.alone(() -> {
            AccountRef undisturbed = customer();
            send(undisturbed);
            work();
            Outcome wanted = outcome(undisturbed);
            assertThat(wanted.alerts())
                    .singleElement()
                    .asString()
                    .startsWith("INVOICE ")
                    .endsWith(" open");
            assertThat(wanted.mails()).hasSize(2).allMatch(mail -> mail.endsWith("SENT"));
            assertThat(letters(undisturbed)).doesNotHaveDuplicates().hasSize(2);

            int deaths = 0;
            while (survives(deaths + 1, moment, wanted)) {
                deaths++;
                forgetMails();
            }
            assertThat(deaths).isGreaterThan(moment == Moment.BEFORE_STEP ? 60 : 10);
        });
    }

    /** Answers false where the way has fewer steps. */
    private boolean survives(int nth, Moment moment, Outcome wanted) {
        AccountRef customer = customer();
        AtomicBoolean answered = new AtomicBoolean();
        boolean died = faults.dies(nth, moment, () -> {
            send(customer);
            answered.set(true);
            work();
        });
        leasesPass();
        if (!answered.get()) {
            send(customer);
        }
        work();

        assertThat(outcome(customer)).as("%s %d", moment, nth).isEqualTo(wanted);
        assertThat(isSettled()).as("%s %d", moment, nth).isTrue();
        List<String> letters = letters(customer);
        assertThat(new HashSet<>(letters)).as("%s %d", moment, nth).hasSize(2);
        assertThat(letters)
                .as("%s %d: only the mail that was on its way may come again, under the same name", moment, nth)
                .hasSizeBetween(2, 3);
        return died;
    }

    /** What is woken by an event dies with the process; what is noted in the database is found by the next round of the schedules. */
    @Test
    void whereWakeUpsAreLostTheSchedulesDoEverything() {
        AccountRef[] customers = new AccountRef[4];
        faults.alone(() -> {
            for (int i = 0; i < customers.length; i++) {
                customers[i] = customer();
            }
            send(customers[0]);
            work();
            send(customers[1]);
            scores.dirty();
            alerts.dirty();
            send(customers[2]);
            scores.dirty();
            send(customers[3]);
        });
        Outcome wanted = outcome(customers[0]);
        assertThat(isSettled()).isFalse();
        assertThat(outcome(customers[3]).score()).isEmpty();

        schedules.leftOvers();

        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .pollDelay(Duration.ofMillis(50))
                .until(() -> {
                    schedules.leftOvers();
                    return isSettled();
                });
        for (AccountRef customer : customers) {
            assertThat(outcome(customer)).isEqualTo(wanted);
            assertThat(letters(customer)).doesNotHaveDuplicates().hasSameSizeAs(wanted.notices());
        }
    }
}
