package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.alert.AlertRun;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.delivery.DeliveryChoice;
import app.atalaya.delivery.DeliveryChoices;
import app.atalaya.delivery.MailChoice;
import app.atalaya.delivery.MailRun;
import app.atalaya.identity.OwnSettings;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalEntry;
import app.atalaya.signal.SignalFilter;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalLog;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.FaultTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.MachineZone;
import app.atalaya.testing.TestClock;
import app.atalaya.testing.TestMail;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hour by hour over the days on which clocks are changed, on a machine that stands in that zone. Days of scores and alerts are
 * those of UTC, which have 24 hours each; days of digests are those of their reader, which have 23 or 25.
 */
@FaultTest
class NightsTest {

    private static final Duration TICK = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int INVOICE_DAYS = 15;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    AlertRun alerts;

    @Autowired
    MailRun mails;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    SignalLog log;

    @Autowired
    Contracts contracts;

    @Autowired
    DeliveryChoices choices;

    @Autowired
    OwnSettings settings;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Autowired
    SqlInstants instants;

    @Autowired
    TestClock clock;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    As as;

    @Autowired
    Given given;

    private final List<LocalDate> runs = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<HealthComputed>> counting = this::count;

    private Person reader = new Person(new UserId(0), "", "");
    private AccountId account = new AccountId(0);

    @AfterEach
    void asItWas() {
        context.removeApplicationListener(counting);
    }

    private void count(PayloadApplicationEvent<HealthComputed> event) {
        if (event.getPayload().accounts().contains(account)) {
            runs.add(LocalDate.now(clock));
        }
    }

    /** In the order of the year: the clock goes forward only. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08",
        "Europe/Madrid, 2026-03-29",
        "Europe/Madrid, 2026-10-25",
        "America/New_York, 2026-11-01"
    })
    void overAChangeOfTheClocksEachDayHasOneScoreOneCountAndOneDigest(ZoneId zone, LocalDate change) {
        try (MachineZone machine = MachineZone.in(zone, database)) {
            walkOver(change, zone);
        }
    }

    private void walkOver(LocalDate change, ZoneId zone) {
        LocalDate first = change.minusDays(1);
        LocalDate last = change.plusDays(1);
        Instant end = startOf(last.plusDays(1));
        clock.set(startOf(first.minusDays(1)).plus(TICK));
        aCustomerOfAReaderIn(zone, change);
        recompute.dirty();
        recompute.all(first.minusDays(1));
        alerts.all();
        LocalDate renewal = change.plusDays(40);

        List<ZonedDateTime> digests = new ArrayList<>();
        Set<LocalDate> mornings = new TreeSet<>();
        context.addApplicationListener(counting);
        for (Instant now = startOf(first); now.isBefore(end); now = now.plus(TICK)) {
            clock.set(now);
            recompute.catchUp();
            if (Duration.between(startOf(first), now).toHours() % 12 == 0) {
                alerts.all();
                assertCalendarDays(LocalDate.now(clock), renewal, change);
            }
            ZonedDateTime local = now.atZone(zone);
            if (!local.toLocalTime().isBefore(MORNING)) {
                mornings.add(local.toLocalDate());
            }
            digests.addAll(Collections.nCopies(digestsNow(), local));
        }

        assertThat(runs).containsExactly(first, change, last);
        assertThat(scoredDays(first, last)).containsExactly(first, change, last);
        assertThat(digests).extracting(ZonedDateTime::toLocalDate).containsExactlyElementsOf(mornings);
        assertThat(digests).allMatch(digest -> !digest.toLocalTime().isBefore(MORNING));
        assertThat(mornings).contains(first, change);
        assertThat(kept(first, last)).isEqualTo(hours(first, end));
        nightsAreWhatABackfillComputes(first, last);
    }

    private int digestsNow() {
        int before = letters();
        somethingToTell();
        mails.digests();
        mails.digests();
        return letters() - before;
    }

    private void nightsAreWhatABackfillComputes(LocalDate first, LocalDate last) {
        List<String> nights = history(first, last);
        recompute.backfill(List.of(account), first);
        assertThat(history(first, last)).isEqualTo(nights);
    }

    private void aCustomerOfAReaderIn(ZoneId zone, LocalDate change) {
        Person owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        reader = owner;
        as.user(owner, () -> {
            settings.changeTimeZone(zone.getId());
            choices.choose(new DeliveryChoice(MailChoice.DAILY, 5));
        });
        account = given.account(owner).id();
        List<Signal> signals = new ArrayList<>();
        for (LocalDate day = change.minusDays(80); day.isBefore(change.plusDays(2)); day = day.plusDays(1)) {
            int use = 10 + Math.floorMod(37 * (int) day.toEpochDay(), 90);
            signals.add(signal(SignalKind.USAGE, startOf(day).plus(Duration.ofHours(12)), use));
        }
        hours(change.minusDays(1), startOf(change.plusDays(2)))
                .forEach(at -> signals.add(signal(SignalKind.ENGAGEMENT, at, 1)));
        signals.add(signal(SignalKind.INTERACTION, startOf(change.minusDays(60)), 1));
        signals.add(signal(SignalKind.INVOICE, startOf(change.minusDays(INVOICE_DAYS)), 500));
        for (int i = 0; i < 6; i++) {
            signals.add(signal(SignalKind.NPS, startOf(change.minusDays(10L + i)), 0));
            signals.add(signal(SignalKind.CASE_OPENED, startOf(change.minusDays(10L + i)), 4));
        }
        as.administrator(() -> {
            contracts.create(
                    account,
                    new ContractDraft(
                            "Suite",
                            BigDecimal.valueOf(12_000),
                            true,
                            "EUR",
                            change.minusDays(300),
                            change.plusDays(90),
                            change.plusDays(40),
                            null));
            recorder.record(signals, null);
        });
    }

    private void assertCalendarDays(LocalDate today, LocalDate renewal, LocalDate overdueFrom) {
        assertThat(facts("RENEWAL"))
                .as("on %s", today)
                .singleElement()
                .asString()
                .contains("\"days\":" + ChronoUnit.DAYS.between(today, renewal) + ",");
        assertThat(facts("INVOICE")).as("on %s", today).hasSize(today.isBefore(overdueFrom) ? 0 : 1);
    }

    private List<String> facts(String kind) {
        return sql.sql("select facts from alert where account_id = ? and kind = ? and open_key is not null")
                .params(account.value(), kind)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** A digest goes only where there is something in it. */
    private void somethingToTell() {
        int waiting = sql.sql("update delivery_mail set state = 'WAITING', due_at = ? where user_id = ?")
                .params(instants.parameter(clock.instant()), reader.id().value())
                .update();
        assertThat(waiting).isPositive();
    }

    private int letters() {
        return TestMail.to(reader.username() + "@example.org").size();
    }

    private List<LocalDate> scoredDays(LocalDate first, LocalDate last) {
        return sql.sql("select on_day from health_history where account_id = ? and on_day between ? and ? order by 1")
                .params(account.value(), first, last)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private List<String> history(LocalDate first, LocalDate last) {
        return sql.sql("select concat_ws(' ', on_day, score, confidence, figures) from health_history"
                        + " where account_id = ? and on_day between ? and ? order by on_day")
                .params(account.value(), first, last)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Instant> kept(LocalDate first, LocalDate last) {
        return as
                .administrator(() -> log.page(account, new SignalFilter(SignalKind.ENGAGEMENT, first, last), 0, 1_000))
                .stream()
                .map(SignalEntry::at)
                .sorted()
                .toList();
    }

    private static List<Instant> hours(LocalDate first, Instant end) {
        List<Instant> hours = new ArrayList<>();
        for (Instant at = startOf(first); at.isBefore(end); at = at.plus(TICK)) {
            hours.add(at);
        }
        return hours;
    }

    private Signal signal(SignalKind kind, Instant at, double quantity) {
        return new Signal(
                account,
                kind,
                at,
                quantity,
                kind == SignalKind.NPS ? Integer.valueOf(10) : null,
                "nights",
                account.value() + "-" + at,
                null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
