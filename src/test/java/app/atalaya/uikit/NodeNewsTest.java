package app.atalaya.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.testing.DatabaseTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class NodeNewsTest {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final NodeNews here;
    private final NodeNews there;

    @Autowired
    NodeNewsTest(JdbcTemplate jdbc, JdbcClient sql, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sql = sql;
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        here = new NodeNews(jdbc, sql);
        there = new NodeNews(jdbc, sql);
    }

    @BeforeEach
    void bothAreThere() {
        sql.sql("delete from node_pulse").update();
        sql.sql("delete from node_news").update();
        here.beat();
        there.beat();
        here.beat();
    }

    @AfterEach
    void bothLeave() {
        here.leave();
        there.leave();
    }

    @Test
    void whatOneTellsTheOtherHearsOnce() {
        here.tell(Set.of("account:1", "health"));

        assertThat(there.listen()).containsExactlyInAnyOrder("account:1", "health");
        assertThat(there.listen()).isEmpty();
        assertThat(here.listen()).as("of itself").isEmpty();
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        transaction.executeWithoutResult(status -> {
            here.tell(Set.of("account:1"));
            status.setRollbackOnly();
        });

        assertThat(there.listen()).isEmpty();
    }

    @Test
    void whoeverCommitsLaterIsHeardTooAlthoughTheIdIsLower() {
        transaction.executeWithoutResult(status -> {
            here.tell(Set.of("account:1"));
            another.executeWithoutResult(inner -> here.tell(Set.of("account:2")));
            Set<String> topics = another.execute(inner -> there.listen());
            assertThat(topics).containsExactly("account:2");
        });

        assertThat(there.listen()).containsExactly("account:1");
    }

    @Test
    void veryManyOfAKindAreAllOfThem() {
        here.tell(IntStream.rangeClosed(0, 300).mapToObj(i -> "account:" + i).collect(Collectors.toSet()));

        String wide = there.listen().iterator().next();
        assertThat(NodeNews.isWide(wide)).isTrue();
        assertThat(NodeNews.means(wide, "account:17")).isTrue();
        assertThat(NodeNews.means(wide, "accounts")).isFalse();
        assertThat(NodeNews.means(wide, "alerts:17")).isFalse();
    }

    @Test
    void aNodeThatIsAloneTellsNobody() {
        there.leave();
        here.beat();
        assertThat(here.hasOthers()).isFalse();

        here.tell(Set.of("account:1"));
        assertThat(rows()).isZero();
    }

    @Test
    void aNodeThatDiesIsNoticedByItsBeat() {
        here.beat(); // the other's has not gone on since
        assertThat(here.hasOthers()).isFalse();

        there.beat();
        here.beat();
        assertThat(here.hasOthers()).isTrue();
    }

    @Test
    void whoComesLaterDoesNotHearWhatWasBefore() {
        here.tell(Set.of("account:1"));
        NodeNews late = new NodeNews(jdbc, sql);
        late.beat();

        assertThat(late.listen()).isEmpty();
        late.leave();
    }

    @Test
    void oldNewsGoesAndLaterNewsIsStillHeard() {
        here.tell(Set.of("account:1"));
        for (int i = 0; i < 30; i++) {
            here.beat();
            there.beat();
            there.listen();
        }
        assertThat(rows()).isZero();

        here.tell(Set.of("account:2"));
        assertThat(there.listen()).containsExactly("account:2");
    }

    private int rows() {
        return sql.sql("select count(*) from node_news").query(Integer.class).single();
    }
}
