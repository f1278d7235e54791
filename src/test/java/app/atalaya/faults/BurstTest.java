package app.atalaya.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountRef;
import app.atalaya.feed.SignalRecord;
import app.atalaya.signal.SignalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One account, a hundred thousand signals, in the largest batches that the REST interface takes. */
class BurstTest extends WayOfASignal {

    private static final int DAYS = 100;
    private static final int BATCH = 1_000;

    @Test
    void aHundredThousandSignalsOfOneAccountAreOneNoteOneScoreADayAndOneAlertPerCause() {
        faults.alone(() -> {
            AccountRef calm = customer();
            List<SignalRecord> sums = new ArrayList<>(debts(calm));
            forEachDay(day -> sums.add(fact(calm, SignalKind.USAGE, day, BATCH)));
            send(sums);
            int few = faults.steps(scores::dirty);
            work();

            AccountRef stormy = customer();
            send(debts(stormy));
            forEachDay(day -> send(batch(stormy, day)));
            assertThat(count("account_signal where account_id = " + stormy.id().value()))
                    .isGreaterThan(DAYS * BATCH);
            assertThat(count("health_dirty")).as("notes").isEqualTo(1);
            int many = faults.steps(scores::dirty);
            assertThat(many).as("statements").isEqualTo(few);
            work();

            Outcome outcome = outcome(stormy);
            assertThat(outcome.score()).isEqualTo(outcome(calm).score()).hasSize(1);
            assertThat(days(outcome)).doesNotHaveDuplicates().hasSameSizeAs(days(outcome(calm)));
            assertThat(outcome.alerts()).isEqualTo(outcome(calm).alerts()).isNotEmpty();
            assertThat(outcome.mails()).hasSize(2 * outcome.alerts().size());

            LocalDate today = LocalDate.now(clock);
            for (int ago = 0; ago < DAYS; ago += 25) {
                send(batch(stormy, today.minusDays(ago)));
            }
            assertThat(isSettled()).as("what is sent again changes nothing").isTrue();
            assertThat(outcome(stormy)).isEqualTo(outcome);
        });
    }

    private void forEachDay(Consumer<LocalDate> work) {
        LocalDate today = LocalDate.now(clock);
        for (int ago = 0; ago < DAYS; ago++) {
            work.accept(today.minusDays(ago));
        }
    }

    private static List<SignalRecord> batch(AccountRef customer, LocalDate day) {
        List<SignalRecord> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            String moment = day + "T%02d:%02d:00Z".formatted(i / 60 % 24, i % 60);
            String id = customer.name() + "-" + day + "-" + i;
            batch.add(new SignalRecord(customer.name(), SignalKind.USAGE, moment, 1, null, id, null));
        }
        return batch;
    }

    private static List<String> days(Outcome outcome) {
        return outcome.history().stream().map(step -> step.substring(0, 10)).toList();
    }
}
