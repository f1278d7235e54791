package app.atalaya.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamRole;
import app.atalaya.alert.AlertRun;
import app.atalaya.delivery.DeliveryChoice;
import app.atalaya.delivery.DeliveryChoices;
import app.atalaya.delivery.MailChoice;
import app.atalaya.delivery.MailRun;
import app.atalaya.feed.IntakeResult;
import app.atalaya.feed.SignalIntake;
import app.atalaya.feed.SignalRecord;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.SignalKind;
import app.atalaya.testing.As;
import app.atalaya.testing.FaultTest;
import app.atalaya.testing.Faults;
import app.atalaya.testing.Given;
import app.atalaya.testing.Line;
import app.atalaya.testing.Schedules;
import app.atalaya.testing.TestClock;
import app.atalaya.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From another system over intake, score and alert to the mails of two people, one step after the other. */
@FaultTest
abstract class WayOfASignal {

    private static final String SOURCE = "faults";

    @Autowired
    SignalIntake intake;

    @Autowired
    HealthRecompute scores;

    @Autowired
    AlertRun alerts;

    @Autowired
    MailRun mails;

    @Autowired
    DeliveryChoices choices;

    @Autowired
    Accounts accounts;

    @Autowired
    Faults faults;

    @Autowired
    Line line;

    @Autowired
    Schedules schedules;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    @Autowired
    As as;

    @Autowired
    Given given;

    private Person kam = new Person(new UserId(0), "", "");
    private Person colleague = new Person(new UserId(0), "", "");

    @BeforeEach
    void twoPeopleWhoWantAllMails() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        colleague = as.newUser(Role.TEAM_MEMBER);
        for (Person person : List.of(kam, colleague)) {
            as.user(
                    person,
                    () -> choices.choose(new DeliveryChoice(MailChoice.AT_ONCE, DeliveryChoice.GREATEST_BUDGET)));
        }
    }

    /** An account of both, of which nothing is known yet. */
    AccountRef customer() {
        String name = Given.unique("Fault");
        AccountDraft draft = new AccountDraft(
                name, AccountType.KEY, null, null, null, null, null, null, null, null, null, null, null, name);
        AccountRef customer = given.account(kam, draft);
        as.user(kam, () -> accounts.assign(customer.id(), colleague.id(), TeamRole.SALES));
        return customer;
    }

    /** Somebody in good order who owes money for too long: one cause to alert. */
    List<SignalRecord> facts(AccountRef customer) {
        LocalDate today = LocalDate.now(clock);
        List<SignalRecord> facts = new ArrayList<>(debts(customer));
        for (int day = 0; day < 20; day += 2) {
            facts.add(fact(customer, SignalKind.USAGE, today.minusDays(day), 100));
        }
        facts.add(fact(customer, SignalKind.INTERACTION, today.minusDays(5), 1));
        return facts;
    }

    List<SignalRecord> debts(AccountRef customer) {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                fact(customer, SignalKind.INVOICE, today.minusDays(24), 20_000),
                fact(customer, SignalKind.PAYMENT, today.minusDays(22), 20_000),
                fact(customer, SignalKind.INVOICE, today.minusDays(20), 500));
    }

    static SignalRecord fact(AccountRef customer, SignalKind kind, LocalDate day, double quantity) {
        return new SignalRecord(
                customer.name(), kind, day.toString(), quantity, null, customer.name() + "-" + kind + "-" + day, null);
    }

    void send(AccountRef customer) {
        send(facts(customer));
    }

    void send(List<SignalRecord> facts) {
        IntakeResult result = as.administrator(() -> intake.signals(SOURCE, facts));
        assertThat(result.count(IntakeResult.Outcome.REJECTED)).isZero();
    }

    /** The rest of the way, as the workers go it. */
    void work() {
        scores.dirty();
        alerts.dirty();
        mails.letters();
    }

    /** Claims of those who died have lapsed: two minutes for scores, five for mails. Nobody may be at work. */
    void leasesPass() {
        sql.sql("update health_dirty set claimed_by = null, claimed_at = null").update();
        sql.sql("update delivery_mail set due_at = created_at where state in ('SENDING', 'WAITING')")
                .update();
    }

    Outcome outcome(AccountRef customer) {
        return Outcome.of(sql, customer.id());
    }

    boolean isSettled() {
        return count("health_dirty") + count("alert_dirty") == 0
                && count("delivery_mail where digest = false and state in ('WAITING', 'SENDING')") == 0;
    }

    int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** The names of the mails about an account that either of them got; one that came twice stands there twice. */
    List<String> letters(AccountRef customer) {
        List<String> names = new ArrayList<>();
        for (Person person : List.of(kam, colleague)) {
            for (MimeMessage mail : TestMail.to(person.username() + "@example.org")) {
                try {
                    if (mail.getSubject().contains(customer.name())) {
                        names.add(mail.getMessageID());
                    }
                } catch (MessagingException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
        }
        return names;
    }

    /** Budgets of a day would send later alerts into the digest. */
    void forgetMails() {
        sql.sql("delete from delivery_mail").update();
    }
}
