package app.atalaya.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.HealthModels;
import app.atalaya.health.HealthRecompute;
import app.atalaya.health.HealthRescoring;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelCriteria;
import app.atalaya.health.ModelId;
import app.atalaya.health.Rescored;
import app.atalaya.health.spi.DraftEffect;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import app.atalaya.signal.SignalRecorder;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class WhatIfTest {

    @Autowired
    HealthRescoring rescoring;

    @Autowired
    HealthRecompute recompute;

    @Autowired
    HealthModels models;

    @Autowired
    ModelArrangement arrangement;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAccess access;

    @Autowired
    SignalRecorder recorder;

    @Autowired
    As as;

    @Autowired
    JdbcClient sql;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    private final String segment = Given.unique("What if");
    private final List<AccountId> mine = new ArrayList<>();
    private ModelId model = new ModelId(0);

    /** Ten accounts from unhappy to happy. */
    @BeforeEach
    void aSegmentWithAModelOfItsOwn() {
        as.administrator(() -> {
            for (int i = 0; i < 10; i++) {
                AccountId id = accounts.create(AccountDraft.named(Given.unique("If " + i), AccountType.KEY));
                accounts.classify(id, AccountType.KEY, segment, null);
                mine.add(id);
            }
            model = arrangement.add(
                    segment,
                    new ModelCriteria(Set.of(segment), Set.of()),
                    "",
                    arrangement.current().revision());
            recorder.record(
                    IntStream.range(0, 10)
                            .boxed()
                            .flatMap(i -> signals(mine.get(i), i))
                            .toList(),
                    null);
        });
        recompute.dirty();
    }

    @AfterEach
    void gone() {
        as.administrator(() -> arrangement.remove(model, arrangement.current().revision()));
    }

    @Test
    void thePreviewCountsBandsAndNamesWhoMovesTheGreatestChangeFirst() {
        HealthModel now = inForce();
        Preview preview = preview(now.with(Map.of(), Map.of("csat", 0, "cases.open", 0), new Bands(60, 95)));

        assertThat(preview.accounts()).isEqualTo(10);
        assertThat(sum(preview.before())).isEqualTo(10);
        assertThat(sum(preview.after())).isEqualTo(10);
        assertThat(preview.after().get(Band.HEALTHY))
                .isLessThan(preview.before().get(Band.HEALTHY));
        assertThat(preview.moved())
                .isNotEmpty()
                .allMatch(each -> each.bandBefore() != each.bandAfter())
                .isSortedAccordingTo((a, b) -> Double.compare(distance(b), distance(a)));
    }

    @Test
    void theModelInForceMovesNobody() {
        Preview preview = preview(inForce());

        assertThat(preview.moved()).isEmpty();
        assertThat(preview.scoresMoved()).isZero();
        assertThat(preview.after()).isEqualTo(preview.before());
    }

    @Test
    void aPageOfThoseWhoMoveIsNamedInOneStatement() {
        Preview preview = preview(inForce().with(Map.of(), Map.of(), new Bands(98, 99)));
        WhatIf whatIf = whatIf();
        List<BandMove> page = new ArrayList<>();

        List<String> sent = as.administrator(() -> statements.of(() -> page.addAll(whatIf.moves(preview.moved()))));

        assertThat(sent).hasSize(1);
        assertThat(page)
                .hasSameSizeAs(preview.moved())
                .allMatch(move -> move.account().name().startsWith("If "));
        assertThat(whatIf().moves(List.of())).isEmpty();
    }

    @Test
    void whatOthersContributeIsCountedOverTheLastNinetyDaysBeforeAndAfter() {
        WhatIf whatIf = whatIf(new DaysInDanger());

        List<EffectFigure> same = as.administrator(() -> whatIf.effects(model, inForce(), share -> {}));
        List<EffectFigure> stricter = as.administrator(() ->
                whatIf.effects(model, inForce().with(Map.of(), Map.of(), new Bands(98, 99)), share -> {}));

        assertThat(same).singleElement().satisfies(figure -> {
            assertThat(figure.labelKey()).isEqualTo("test.daysInDanger");
            assertThat(figure.count().after()).isEqualTo(figure.count().before());
        });
        assertThat(stricter).singleElement().satisfies(figure -> {
            assertThat(figure.count().before())
                    .isEqualTo(same.getFirst().count().before());
            assertThat(figure.count().after()).isGreaterThan(figure.count().before());
        });
    }

    @Test
    void nothingIsCountedWhereNobodyContributes() {
        WhatIf alone = whatIf();
        HealthModel draft = inForce();
        assertThat(alone.hasEffects()).isFalse();
        List<String> sent = as.administrator(() -> statements.of(() -> alone.effects(model, draft, share -> {})));
        assertThat(sent).isEmpty();
    }

    @Test
    void anUnusableDraftIsRefusedAndOneThatIsOvertakenEnds() {
        HealthModel unusable = inForce().with(Map.of(), Map.of(), new Bands(70, 60));

        assertThatThrownBy(() -> preview(unusable)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> whatIf().preview(model, inForce(), share -> {
                    throw new CancellationException();
                })))
                .isInstanceOf(CancellationException.class);
    }

    /** Days on which an account was critical. */
    private static final class DaysInDanger implements DraftEffect {

        @Override
        public String labelKey() {
            return "test.daysInDanger";
        }

        @Override
        public Count count(List<Course> courses) {
            return new Count(
                    courses.stream()
                            .mapToInt(course -> critical(course.asItWas()))
                            .sum(),
                    courses.stream()
                            .mapToInt(course -> critical(course.underDraft()))
                            .sum());
        }

        private static int critical(List<CourseDay> days) {
            return (int)
                    days.stream().filter(day -> day.band() == Band.CRITICAL).count();
        }
    }

    private WhatIf whatIf(DraftEffect... effects) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (DraftEffect effect : effects) {
            beans.addBean(effect.labelKey(), effect);
        }
        return new WhatIf(rescoring, beans.getBeanProvider(DraftEffect.class), sql, access);
    }

    private Preview preview(HealthModel draft) {
        return as.administrator(() -> whatIf().preview(model, draft, share -> {}));
    }

    private HealthModel inForce() {
        return as.administrator(() -> models.inForce(model)).model();
    }

    private static int sum(Map<Band, Integer> bands) {
        return bands.values().stream().mapToInt(count -> count).sum();
    }

    private static double distance(Rescored each) {
        return each.before() == null || each.after() == null
                ? Double.MAX_VALUE
                : Math.abs(each.after() - each.before());
    }

    private Stream<Signal> signals(AccountId account, int happiness) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.range(0, 30).boxed().flatMap(i -> {
            LocalDate day = today.minusDays(3L * i + 1);
            return Stream.of(
                    signal(account, SignalKind.NPS, day, happiness, i),
                    signal(account, SignalKind.CSAT, day, Math.min(5, 1 + happiness / 2), i),
                    signal(account, SignalKind.ENGAGEMENT, day, happiness / 10.0, i),
                    signal(account, SignalKind.INTERACTION, day, happiness / 10.0, i),
                    signal(account, SignalKind.USAGE, day, 1 + happiness, i));
        });
    }

    private Signal signal(AccountId account, SignalKind kind, LocalDate day, double quantity, int number) {
        return new Signal(
                account,
                kind,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                quantity,
                kind == SignalKind.CSAT ? Integer.valueOf(5) : null,
                segment,
                account.value() + "-" + kind + "-" + number,
                null);
    }
}
