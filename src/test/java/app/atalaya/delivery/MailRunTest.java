package app.atalaya.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamRole;
import app.atalaya.alert.AlertActions;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Judge;
import app.atalaya.testing.TestMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MailRunTest {

    @Autowired
    MailRun mails;

    @Autowired
    MailQueue queue;

    @Autowired
    Judge judge;

    @Autowired
    AlertActions actions;

    @Autowired
    DeliveryChoices choices;

    @Autowired
    Accounts accounts;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Given given;

    private Person kam = new Person(new UserId(0), "", "");
    private AccountId account = new AccountId(0);

    @BeforeEach
    void aManagerWithAnAccount() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        account = account("Puertos del Norte");
    }

    @Test
    void anAlertGoesByMailOnceToEachOnTheTeamAndToNobodyElse() throws Exception {
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        as.user(kam, () -> accounts.assign(account, colleague.id(), TeamRole.FINANCE));
        owe(account, 500);
        judge.all();
        letters();
        letters();

        assertThat(to(kam)).hasSize(1);
        assertThat(to(colleague)).hasSize(1);
        assertThat(to(as.newUser(Role.KEY_ACCOUNT_MANAGER))).isEmpty();
        MimeMessage letter = to(kam).getFirst();
        assertThat(letter.getSubject()).contains("Puertos del Norte", "facturas vencidas");
        assertThat(letter.getContent().toString()).contains("500", "/alerts?scope=all&alert=", "/settings");
        assertThat(letter.getHeader("Message-ID")).singleElement().asString().startsWith("<notice-");
        assertThat(letter.getContent().toString()).doesNotContain("!");
    }

    @Test
    void aNameCannotWriteHeaders() throws Exception {
        AccountId odd = account("Odd <b>Name</b> Bcc: x@example.org");
        owe(odd, 500);
        judge.all();
        letters();

        MimeMessage letter = to(kam).getFirst();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getSubject()).contains("<b>Name</b> Bcc: x@example.org");
    }

    @Test
    void aboveTheBudgetAlertsGoIntoTheDigest() throws Exception {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.AT_ONCE, 1)));
        owe(account, 500);
        judge.all();
        AccountId second = account("Bodegas Lanza");
        AccountId third = account("Talleres Ibarra");
        owe(second, 600);
        owe(third, 700);
        judge.all();
        letters();
        assertThat(to(kam)).hasSize(1);

        morning();
        mails.digests();
        mails.digests();
        assertThat(to(kam)).hasSize(2);
        assertThat(to(kam).getLast().getContent().toString())
                .contains("Bodegas Lanza", "Talleres Ibarra", "600", "700");
    }

    @Test
    void whoWantsNoneGetsNoneAndWhoWantsADigestGetsOneADay() {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.NONE, 5)));
        Person daily = as.newUser(Role.TEAM_MEMBER);
        as.user(daily, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        as.user(kam, () -> accounts.assign(account, daily.id(), TeamRole.SALES));
        owe(account, 500);
        judge.all();
        letters();
        morning();
        mails.digests();

        assertThat(to(kam)).isEmpty();
        assertThat(to(daily)).hasSize(1);
    }

    @Test
    void whatStandsNoMoreIsNotSent() {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        owe(account, 500);
        judge.all();
        long alert = onlyWaiting().alert();
        as.user(kam, () -> actions.snooze(alert, LocalDate.now(clock).plusDays(3), "Later"));
        sql.sql("update delivery_mail set digest = false where alert_id = ?")
                .param(alert)
                .update();
        letters();

        assertThat(to(kam)).isEmpty();
        assertThat(state()).isEqualTo("NEEDLESS");
    }

    @Test
    void whoLeftTheTeamMeanwhileGetsNothing() {
        Person colleague = as.newUser(Role.TEAM_MEMBER);
        as.user(colleague, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        as.user(kam, () -> accounts.assign(account, colleague.id(), TeamRole.SALES));
        owe(account, 500);
        judge.all();
        as.user(kam, () -> accounts.release(account, colleague.id()));
        morning();
        mails.digests();

        assertThat(to(colleague)).isEmpty();
    }

    @Test
    void aRefusedMailIsTriedAgainLaterAndGivenUpInTheEnd() {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        owe(account, 500);
        judge.all();
        MailQueue.Waiting waiting = onlyWaiting();
        for (int attempt = 0; attempt < MailQueue.MOST_ATTEMPTS - 1; attempt++) {
            queue.failed(List.of(onlyWaiting()));
            assertThat(state()).isEqualTo("WAITING");
        }
        queue.failed(List.of(onlyWaiting()));
        assertThat(state()).isEqualTo("FAILED");
        assertThat(waiting.attempts()).isZero();
    }

    @Test
    void aDigestThatDiedBeforeItSaidThatItWasSentComesAgainOnItsDay() {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        owe(account, 500);
        judge.all();
        morning();
        MailQueue.Reader reader = queue.digestReaders().stream()
                .filter(each -> each.user() == kam.id().value())
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.now(clock.withZone(ZoneId.of(Objects.requireNonNull(reader.zone()))));
        assertThat(queue.claimDigest(reader, day)).hasSize(1);

        mails.digests();
        assertThat(to(kam)).as("somebody may be sending it").isEmpty();
        claimsLapse();
        mails.digests();
        mails.digests();
        assertThat(to(kam)).hasSize(1);
    }

    @Test
    void oneThatCannotBeWrittenKeepsNobodyElseWaiting() throws Exception {
        as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.DAILY, 5)));
        owe(account, 500);
        judge.all();
        long broken = onlyWaiting().alert();
        String facts = sql.sql("select facts from alert where id = ?")
                .param(broken)
                .query((row, n) -> row.getString(1))
                .single();
        AccountId second = account("Bodegas Lanza");
        owe(second, 600);
        judge.all();
        sql.sql("update alert set facts = '{' where id = ?").param(broken).update();
        try {
            sql.sql("update delivery_mail set digest = false where user_id = ?")
                    .param(kam.id().value())
                    .update();
            mails.letters();

            assertThat(to(kam)).hasSize(1);
            assertThat(to(kam).getFirst().getSubject()).contains("Bodegas Lanza");
        } finally {
            sql.sql("update alert set facts = ? where id = ?")
                    .params(facts, broken)
                    .update();
        }
        claimsLapse();
        letters();
        assertThat(to(kam)).hasSize(2);
    }

    private void claimsLapse() {
        sql.sql("update delivery_mail set due_at = created_at where user_id = ? and state in ('WAITING', 'SENDING')")
                .param(kam.id().value())
                .update();
    }

    @Test
    void aBudgetHasItsRange() {
        for (int bad : new int[] {0, -1, 101}) {
            assertThatThrownBy(() -> as.user(kam, () -> choices.choose(new DeliveryChoice(MailChoice.AT_ONCE, bad))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Also those that the background work is sending at this moment. */
    private void letters() {
        mails.letters();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.sql(
                                        "select count(*) from delivery_mail where digest = false and state in ('WAITING', 'SENDING')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private MailQueue.Waiting onlyWaiting() {
        return sql.sql("select id, notice_id, alert_id, attempts from delivery_mail where user_id = ?")
                .param(kam.id().value())
                .query((row, n) -> new MailQueue.Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        new MailQueue.Reader(kam.id().value(), kam.username(), "", null, null, true)))
                .single();
    }

    private String state() {
        return sql.sql("select state from delivery_mail where user_id = ?")
                .param(kam.id().value())
                .query(String.class)
                .single();
    }

    /** Wherever these readers are, it is past seven. */
    private void morning() {
        int hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
        int ahead = Math.floorMod(12 - hour, 24);
        String zone = ahead <= 14 ? "Etc/GMT-" + ahead : "Etc/GMT+" + (24 - ahead);
        sql.sql("update app_user set time_zone = ?").param(zone).update();
    }

    private static List<MimeMessage> to(Person person) {
        return TestMail.to(person.username() + "@example.org");
    }

    private AccountId account(String name) {
        AccountId made = given.account(kam, AccountDraft.named(Given.unique(name), AccountType.KEY))
                .id();
        record(made, SignalKind.PAYMENT, 20_000, 90);
        record(made, SignalKind.INVOICE, 20_000, 100);
        return made;
    }

    private void owe(AccountId debtor, double amount) {
        record(debtor, SignalKind.INVOICE, amount, 20);
    }

    private void record(AccountId debtor, SignalKind kind, double amount, int daysAgo) {
        as.administrator(() -> recorder.record(
                List.of(new Signal(
                        debtor,
                        kind,
                        LocalDate.now(clock)
                                .minusDays(daysAgo)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        amount,
                        null,
                        "mail-test",
                        Given.unique("i"),
                        null)),
                null));
    }
}
