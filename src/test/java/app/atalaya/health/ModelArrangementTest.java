package app.atalaya.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.health.Arrangement.Oddity;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.spi.DraftEffect.Course;
import app.atalaya.health.spi.DraftEffect.CourseDay;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ModelArrangementTest {

    @Autowired
    ModelArrangement arrangement;

    @Autowired
    HealthModels models;

    @Autowired
    ModelStore versions;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    HealthRescoring rescoring;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    private final String segment = Given.unique("Segment");
    private final List<ModelId> added = new ArrayList<>();
    private int number;

    @AfterEach
    void onlyTheStandardModelAgain() {
        as.administrator(() -> added.forEach(id -> {
            Arrangement now = arrangement.current();
            if (now.find(id).isPresent()) {
                arrangement.remove(id, now.revision());
            }
        }));
        recompute.all(today());
    }

    @Test
    void anAccountIsScoredByTheFirstModelThatItFitsAndOthersStayAsTheyAre() {
        AccountId mine = account(segment);
        AccountId other = account(null);
        int before = versionOf(other);
        ModelId strict = model(segment, new Bands(98, 99));

        recompute.all(today());

        assertThat(versionOf(mine)).isEqualTo(current(strict).number());
        assertThat(bandOf(mine)).isEqualTo("CRITICAL");
        assertThat(versionOf(other)).isEqualTo(before);
    }

    @Test
    void anotherSegmentMeansAnotherModelFromThatDayOn() {
        AccountId account = account(null);
        ModelId strict = model(segment, new Bands(90, 99));
        recompute.all(today());
        assertThat(versionOf(account)).isNotEqualTo(current(strict).number());

        as.administrator(() -> accounts.classify(account, AccountType.KEY, segment, null));
        recompute.dirty();

        assertThat(versionOf(account)).isEqualTo(current(strict).number());
        assertThat(versionsOfThePast(account)).doesNotContain(current(strict).number());
    }

    @Test
    void oldDaysKeepTheModelThatTheyWereScoredWithEvenIfItIsGone() {
        AccountId account = account(segment);
        ModelId strict = model(segment, new Bands(90, 99));
        int strictVersion = current(strict).number();
        savedOn(strictVersion, today().minusDays(40));
        history(account, today().minusDays(20), strictVersion);
        as.administrator(() -> arrangement.remove(strict, revision()));
        recompute.all(today());
        assertThat(versionOf(account)).isNotEqualTo(strictVersion);

        recompute.backfill(List.of(account), today().minusDays(15));

        assertThat(versionsOfThePast(account)).contains(strictVersion);
        assertThat(sql.sql(
                                "select distinct model_version from health_history where account_id = ? and on_day between ? and ?")
                        .params(account.value(), today().minusDays(15), today().minusDays(1))
                        .query((row, n) -> row.getInt(1))
                        .list())
                .as("the cut days, computed anew")
                .containsExactly(strictVersion);
        assertThat(versionOf(account)).isNotEqualTo(strictVersion);
    }

    @Test
    void theOrderDecidesAndAChangeOfItScoresAnew() {
        AccountId account = account(segment);
        ModelId first = model(segment, new Bands(90, 99));
        ModelId second = model(segment, new Bands(1, 2));
        assertThat(as.administrator(arrangement::remarks))
                .contains(new Arrangement.Remark(second, Oddity.NEVER_REACHED, null));
        caughtUp(account, current(first).number());

        as.administrator(() -> arrangement.move(second, 0, revision()));
        caughtUp(account, current(second).number());
        assertThat(bandOf(account)).isEqualTo("HEALTHY");
    }

    @Test
    void modelsThatReadTheSameTakeAsManyStatementsAsOneAndAFewMoreForTheirAccounts() {
        account(segment);
        account(null);
        recompute.all(today());
        int one = statementsOfADay();
        model(segment, new Bands(90, 99));
        model(Given.unique("Nobody"), new Bands(10, 20));
        recompute.all(today());

        assertThat(statementsOfADay()).isLessThanOrEqualTo(one + 1);
    }

    @Test
    void theStandardModelIsAlwaysThereAndLast() {
        Arrangement now = as.administrator(arrangement::current);
        ModelId standard = now.standard().id();

        assertThatThrownBy(() -> as.administrator(() -> arrangement.remove(standard, revision())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> arrangement.move(standard, 0, revision())))
                .isInstanceOf(IllegalArgumentException.class);
        model(segment, new Bands(40, 60));
        assertThat(as.administrator(arrangement::current).models().getLast().standard())
                .isTrue();
    }

    @Test
    void aStaleOrUnusableChangeIsRefusedAndChangesNothing() {
        ModelId model = model(segment, new Bands(40, 60));
        Arrangement before = as.administrator(arrangement::current);
        String name = before.find(model).orElseThrow().name();

        assertThatThrownBy(() -> as.administrator(() -> arrangement.remove(model, before.revision() - 1)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> as.administrator(
                        () -> arrangement.change(model, "Everybody", ModelCriteria.EVERYBODY, before.revision())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> arrangement.add(
                        String.valueOf(name).toUpperCase(Locale.ROOT), of("Other"), "", before.revision())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(as.administrator(arrangement::current)).isEqualTo(before);
    }

    @Test
    void rescoringWithTheSameModelMovesNobodyAndAnotherMovesOnlyItsOwn() {
        AccountId mine = account(segment);
        AccountId other = account(null);
        ModelId model = model(segment, new Bands(1, 2));
        recompute.all(today());
        HealthModel same = current(model).model();

        Map<AccountId, Rescored> unchanged = rescored(model, same);
        Map<AccountId, Rescored> stricter = rescored(model, same.with(Map.of(), Map.of(), new Bands(98, 99)));

        assertThat(unchanged).containsOnlyKeys(mine);
        assertThat(unchanged.values()).allSatisfy(each -> {
            assertThat(each.after()).isEqualTo(each.before());
            assertThat(each.bandAfter()).isEqualTo(each.bandBefore());
        });
        assertThat(stricter).doesNotContainKey(other).extractingByKey(mine).satisfies(each -> {
            assertThat(each.bandBefore()).isEqualTo(Band.HEALTHY);
            assertThat(each.bandAfter()).isEqualTo(Band.CRITICAL);
        });
    }

    @Test
    void aModelThatReadsOtherSignalsIsRescoredFromTheSignals() {
        AccountId mine = account(segment);
        ModelId model = model(segment, new Bands(40, 60));
        recompute.all(today());
        HealthModel now = current(model).model();
        HealthModel longer = new HealthModel(
                now.factors().stream()
                        .map(factor -> new HealthModel.FactorModel(
                                factor.factor(),
                                factor.weight(),
                                factor.measures().stream()
                                        .map(ModelArrangementTest::longer)
                                        .toList()))
                        .toList(),
                now.bands());

        Map<AccountId, Rescored> rescored = rescored(model, longer);

        Map<AccountId, List<ReplayedDay>> replayed = new HashMap<>();
        replay.accounts(longer, List.of(mine), List.of(today()), replayed::putAll);
        assertThat(rescored)
                .extractingByKey(mine)
                .satisfies(each -> assertThat(each.after())
                        .isEqualTo(replayed.getOrDefault(mine, List.of())
                                .getFirst()
                                .score()));
    }

    @Autowired
    HealthReplay replay;

    @Test
    void coursesTellEachDayAsItWasAndAsItWouldHaveBeen() {
        AccountId mine = account(segment);
        ModelId model = model(segment, new Bands(40, 60));
        recompute.backfill(List.of(mine), today().minusDays(60));
        HealthModel now = current(model).model();
        List<Course> courses = new ArrayList<>();
        List<Double> progress = new ArrayList<>();

        as.administrator(() -> rescoring.courses(
                model,
                now.with(Map.of(Factor.SATISFACTION, 0), Map.of(), now.bands()),
                90,
                courses::addAll,
                progress::add));

        assertThat(courses).singleElement().satisfies(course -> {
            assertThat(course.account()).isEqualTo(mine);
            assertThat(course.asItWas()).hasSize(90);
            assertThat(course.underDraft())
                    .extracting(CourseDay::day)
                    .isEqualTo(course.asItWas().stream().map(CourseDay::day).toList());
            assertThat(course.underDraft().getLast().score())
                    .isNotEqualTo(course.asItWas().getLast().score());
        });
        assertThat(progress).isSorted().endsWith(1.0);
    }

    private static Measure longer(Measure measure) {
        return measure.key().equals("nps")
                ? new Measure(
                        measure.key(),
                        measure.aggregation(),
                        measure.kinds(),
                        measure.windowDays() + 30,
                        measure.baseDays(),
                        measure.target(),
                        measure.validityDays(),
                        measure.weight(),
                        measure.mapping())
                : measure;
    }

    private Map<AccountId, Rescored> rescored(ModelId model, HealthModel changed) {
        Map<AccountId, Rescored> found = new HashMap<>();
        as.administrator(() -> rescoring.today(
                model, changed, range -> range.forEach(each -> found.put(each.account(), each)), share -> {}));
        return found;
    }

    /** Whoever notices first, this thread or the one in the background, brings the account up to date. */
    private void caughtUp(AccountId account, int version) {
        for (int attempt = 0; attempt < 200 && versionOf(account) != version; attempt++) {
            recompute.catchUp();
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(versionOf(account)).isEqualTo(version);
    }

    private int statementsOfADay() {
        List<Long> two = sql.sql("select account_id from account_health order by account_id desc limit 2")
                .query((row, n) -> row.getLong(1))
                .list()
                .reversed();
        return statements
                .of(() -> recompute.backfill(two.stream().map(AccountId::new).toList(), today()))
                .size();
    }

    /** A model of that segment, alike to the standard one but for its bands. */
    private ModelId model(String ofSegment, Bands bands) {
        return as.administrator(() -> {
            ModelId id = arrangement.add(Given.unique("Model"), of(ofSegment), "", revision());
            added.add(id);
            ModelVersion first = models.inForce(id);
            models.save(first.model().with(Map.of(), Map.of(), bands), "Other bands", first.number());
            return id;
        });
    }

    private static ModelCriteria of(String segment) {
        return new ModelCriteria(Set.of(segment), Set.of());
    }

    private int revision() {
        return arrangement.current().revision();
    }

    private ModelVersion current(ModelId id) {
        return versions.current(id);
    }

    private void savedOn(int version, LocalDate day) {
        sql.sql(
                        "update health_model set created_at = :at where model_id = (select model_id from (select model_id from health_model where version_number = :version) m)")
                .param("at", instants.parameter(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .param("version", version)
                .update();
    }

    @Autowired
    SqlInstants instants;

    /** From that day on the account's history says that this version scored it. */
    private void history(AccountId account, LocalDate from, int version) {
        sql.sql("update health_history set model_version = ? where account_id = ? and on_day >= ?")
                .params(version, account.value(), from)
                .update();
    }

    private AccountId account(@Nullable String ofSegment) {
        AccountId account = as.administrator(() -> {
            AccountId id = accounts.create(AccountDraft.named(Given.unique("Arranged"), AccountType.KEY));
            accounts.classify(id, AccountType.KEY, ofSegment, null);
            return id;
        });
        as.administrator(() -> recorder.record(
                Stream.iterate(today().minusDays(50), day -> day.isBefore(today()), day -> day.plusDays(2))
                        .flatMap(day -> Stream.of(
                                signal(account, SignalKind.NPS, day, day.getDayOfMonth() % 3 == 0 ? 4 : 10),
                                signal(account, SignalKind.CSAT, day, 4),
                                signal(account, SignalKind.ENGAGEMENT, day, 1),
                                signal(account, SignalKind.INTERACTION, day, 1),
                                signal(account, SignalKind.USAGE, day, 3)))
                        .toList(),
                null));
        recompute.dirty();
        return account;
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity) {
        return new Signal(
                account,
                kind,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                quantity,
                kind == SignalKind.CSAT ? Integer.valueOf(5) : null,
                segment,
                segment + "-" + number++,
                null);
    }

    private int versionOf(AccountId account) {
        return sql.sql("select model_version from account_health where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private String bandOf(AccountId account) {
        return sql.sql("select band from account_health where account_id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    private List<Integer> versionsOfThePast(AccountId account) {
        return sql.sql("select distinct model_version from health_history where account_id = ? and on_day < ?")
                .params(account.value(), today())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
