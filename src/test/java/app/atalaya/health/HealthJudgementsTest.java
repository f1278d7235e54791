package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.account.TeamRole;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class HealthJudgementsTest {

    @Autowired
    HealthJudgements judgements;

    @Autowired
    Accounts accounts;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient sql;

    @Autowired
    Given given;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private Person owner;
    private AccountId account;

    @BeforeEach
    void anAccountWithAnOwner() {
        owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = given.account(owner).id();
    }

    @Test
    void aJudgementStandsBesideTheScoreUntilItIsReplacedAndStaysInTheHistory() {
        judge(Band.AT_RISK, "The sponsor left", 30, null);
        Judgement first = inForce();
        judge(Band.CRITICAL, "  The new one wants another product ", 10, first.id());

        assertThat(inForce().reason()).isEqualTo("The new one wants another product");
        assertThat(inForce().authorName()).isEqualTo(owner.name());
        List<Judgement> history = as.user(owner, () -> judgements.history(account, 0, 10));
        assertThat(history)
                .extracting(judgement -> judgement.stateOn(today()))
                .containsExactly(Judgement.State.IN_FORCE, Judgement.State.REPLACED);
        assertThat(history.getLast().endedBy()).isEqualTo(owner.name());
        assertThat(history.getLast().endedAt()).isNotNull();
        assertThat(as.user(owner, () -> judgements.count(account))).isEqualTo(2);
    }

    @Test
    void aWithdrawnOneIsNoLongerInForce() {
        judge(Band.AT_RISK, "The sponsor left", 30, null);
        long id = inForce().id();

        as.user(owner, () -> judgements.withdraw(account, id));

        assertThat(standing()).isNull();
        assertThat(history().getFirst().stateOn(today())).isEqualTo(Judgement.State.WITHDRAWN);
        assertThatThrownBy(() -> as.user(owner, () -> judgements.withdraw(account, id)))
                .isInstanceOf(JudgedMeanwhileException.class);
    }

    @Test
    void itEndsByItselfAfterItsLastDayAndAnotherMayFollow() {
        judge(Band.HEALTHY, "They renewed by word", 1, null);
        Judgement first = inForce();
        age(first.id(), 1);
        assertThat(inForce().expiresOn()).isEqualTo(today());

        age(first.id(), 1);
        assertThat(standing()).isNull();
        as.user(owner, () -> judgements.withdraw(account, first.id()));
        judge(Band.HEALTHY, "They renewed by word", 20, first.id());

        assertThat(history())
                .extracting(judgement -> judgement.stateOn(today()))
                .containsExactly(Judgement.State.IN_FORCE, Judgement.State.EXPIRED);
    }

    @Test
    void whoRenewsTheSameJudgementAgainAndAgainIsSeenToDoSo() {
        judge(Band.HEALTHY, "All is well", 30, null);
        judge(Band.HEALTHY, "Still is", 30, inForce().id());
        as.user(owner, () -> judgements.withdraw(account, inForce().id()));
        judge(Band.HEALTHY, "Yes, it is", 30, null);
        age(inForce().id(), 50);
        judge(Band.HEALTHY, "And still is", 30, null);
        assertThat(inForce().renewal()).isEqualTo(3);

        judge(Band.AT_RISK, "Not any more", 30, inForce().id());
        assertThat(inForce().renewal()).isZero();

        age(inForce().id(), 70);
        judge(Band.AT_RISK, "Long after", 30, null);
        assertThat(inForce().renewal()).isZero();
    }

    @Test
    void ofTwoWhoJudgeAtOnceTheSecondLearnsOfTheFirstAndNothingIsLost() {
        judge(Band.AT_RISK, "First", 30, null);

        JudgedMeanwhileException meanwhile =
                catchThrowableOfType(JudgedMeanwhileException.class, () -> judge(Band.CRITICAL, "Second", 30, null));
        assertThat(meanwhile.standing()).map(Judgement::reason).hasValue("First");
        assertThat(history()).hasSize(1);

        long first = inForce().id();
        judge(Band.CRITICAL, "Second", 30, first);
        assertThatThrownBy(() -> judge(Band.HEALTHY, "Third", 30, first)).isInstanceOf(JudgedMeanwhileException.class);
        assertThat(inForce().reason()).isEqualTo("Second");
    }

    @Test
    void manyAtOnceLeaveOneInForce() throws Exception {
        int people = 6;
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, people)
                .mapToObj(person -> CompletableFuture.runAsync(() -> {
                    await(start);
                    try {
                        judge(Band.AT_RISK, "Person " + person, 30, null);
                    } catch (JudgedMeanwhileException late) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        start.countDown();
        for (CompletableFuture<Void> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }

        assertThat(refused).hasValue(people - 1);
        assertThat(history()).hasSize(1);
        assertThat(standing()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, Because, 30, health.judgement.problem.band",
        ", Because, 30, health.judgement.problem.band",
        "CRITICAL, '  ', 30, health.judgement.problem.reason",
        "CRITICAL, Because, 0, health.judgement.problem.expiry",
        "CRITICAL, Because, 91, health.judgement.problem.expiry",
        "CRITICAL, Because, , health.judgement.problem.expiry"
    })
    void whatIsNoJudgementIsRefusedWithItsReason(
            @Nullable Band band, String reason, @Nullable Integer days, String problem) {
        JudgementDraft draft = new JudgementDraft(band, reason, days == null ? null : today().plusDays(days));

        assertThat(draft.problems(today())).containsExactly(problem);
        assertThatThrownBy(() -> as.user(owner, () -> judgements.judge(account, draft, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(history()).isEmpty();
    }

    @Test
    void aReasonMayHaveFourHundredCharactersAndNoMore() {
        judge(Band.CRITICAL, "ñ".repeat(400), 90, null);

        assertThat(inForce().reason()).hasSize(400);
        assertThat(new JudgementDraft(Band.CRITICAL, "x".repeat(401), today().plusDays(1)).problems(today()))
                .containsExactly("health.judgement.problem.reason");
    }

    @Test
    void onlyWhoMayEditTheAccountJudgesIt() {
        Person reader = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        as.user(owner, () -> accounts.assign(account, reader.id(), TeamRole.SUPPORT));
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);

        assertThatThrownBy(() -> as.role(Role.EXECUTIVE, () -> judgements.judge(account, draft(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as.user(stranger, () -> judgements.judge(account, draft(), null)))
                .isInstanceOf(NoSuchAccountException.class);
        as.user(reader, () -> judgements.judge(account, draft(), null));
        assertThat(as.user(stranger, () -> judgements.inForce(List.of(account))))
                .isEmpty();
        assertThat(as.role(Role.EXECUTIVE, () -> judgements.inForce(List.of(account))))
                .containsKey(account);
        AccountId another = given.account(reader).id();
        long foreign = inForce().id();
        assertThatThrownBy(() -> as.user(reader, () -> judgements.withdraw(another, foreign)))
                .isInstanceOf(JudgedMeanwhileException.class);
        assertThat(standing()).isNotNull();
    }

    @Test
    void aNewJudgementIsAnnounced() throws Exception {
        CountDownLatch heard = new CountDownLatch(2);
        liveUpdates.always(HealthTopics.of(account), heard::countDown);
        liveUpdates.always(HealthJudgements.TOPIC, heard::countDown);

        judge(Band.AT_RISK, "Listen", 30, null);

        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void manyAccountsTakeOneStatementAndGoneAccountsTakeTheirJudgementsAlong() {
        judge(Band.AT_RISK, "Soon gone", 30, null);
        AccountId other = given.account(owner).id();

        assertThat(as.user(owner, () -> statements.of(() -> judgements.inForce(List.of(account, other)))))
                .hasSize(1);
        events.publishEvent(new AccountsRemoved(Set.of(account)));
        assertThat(history()).isEmpty();
    }

    private void judge(Band band, String reason, int days, @Nullable Long seen) {
        as.user(owner, () -> judgements.judge(account, new JudgementDraft(band, reason, today().plusDays(days)), seen));
    }

    private JudgementDraft draft() {
        return new JudgementDraft(Band.AT_RISK, "Because", today().plusDays(5));
    }

    private Judgement inForce() {
        Judgement standing = standing();
        assertThat(standing).isNotNull();
        return java.util.Objects.requireNonNull(standing);
    }

    private @Nullable Judgement standing() {
        return as.user(owner, () -> judgements.inForce(List.of(account))).get(account);
    }

    private List<Judgement> history() {
        return as.administrator(() -> judgements.history(account, 0, 50));
    }

    /** As if it had been made so many days earlier. */
    private void age(long id, int days) {
        Judgement judgement =
                history().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        sql.sql("update health_judgement set expires_on = ? where id = ?")
                .params(judgement.expiresOn().minusDays(days), id)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
