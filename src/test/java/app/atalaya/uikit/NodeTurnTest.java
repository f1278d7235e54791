package app.atalaya.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class NodeTurnTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    private final String work = "t-" + UUID.randomUUID();
    private final AtomicInteger done = new AtomicInteger();
    private final NodeTurn here;
    private final NodeTurn there;

    @Autowired
    NodeTurnTest(DataSource database, JdbcClient sql) {
        here = new NodeTurn(database, sql);
        there = new NodeTurn(database, sql);
    }

    @Test
    void ofTwoNodesThatBeginTheSameWorkOneDoesIt() {
        boolean taken = here.take(work, () -> {
            done.incrementAndGet();
            assertThat(there.take(work, done::incrementAndGet)).isFalse();
            assertThat(there.take(work + "2", done::incrementAndGet)).isTrue();
        });

        assertThat(taken).isTrue();
        assertThat(done).hasValue(2);
        assertThat(there.take(work, done::incrementAndGet)).as("afterwards").isTrue();
    }

    @Test
    void dailyWorkIsDoneOnceADayWhicheverNodeItIs() {
        assertThat(here.takeOnceOn(TODAY, work, done::incrementAndGet)).isTrue();
        assertThat(there.takeOnceOn(TODAY, work, done::incrementAndGet)).isFalse();
        assertThat(there.takeOnceOn(TODAY.plusDays(1), work, done::incrementAndGet))
                .isTrue();

        assertThat(done).hasValue(2);
    }

    @Test
    void workThatFailsIsNobodysTurnAndNotDone() {
        assertThatThrownBy(() -> here.takeOnceOn(TODAY, work, () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(there.takeOnceOn(TODAY, work, done::incrementAndGet)).isTrue();
    }
}
