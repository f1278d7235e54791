package app.atalaya.health;

import static app.atalaya.account.AccountType.GROWTH;
import static app.atalaya.account.AccountType.KEY;
import static app.atalaya.account.AccountType.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountType;
import app.atalaya.health.Arrangement.Oddity;
import app.atalaya.health.Arrangement.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final List<String> SEGMENTS = List.of("Retail", "Banking", "Public");

    @Test
    void theFirstModelThatFitsScores() {
        Arrangement arrangement = arranged(
                criteria(Set.of("Retail"), Set.of()), criteria(Set.of("Retail", "Banking"), Set.of(KEY, GROWTH)));

        assertThat(scoring(arrangement, "Retail", STANDARD)).isEqualTo(1);
        assertThat(scoring(arrangement, "retail ", KEY)).as("whatever the case").isEqualTo(1);
        assertThat(scoring(arrangement, "Banking", KEY)).isEqualTo(2);
        assertThat(scoring(arrangement, "Banking", STANDARD)).isEqualTo(99);
        assertThat(scoring(arrangement, null, KEY)).isEqualTo(99);
    }

    @Test
    void aModelWithTheSameCriteriaAsOneAboveIsNeverReached() {
        Arrangement arrangement =
                arranged(criteria(Set.of("Retail"), Set.of(KEY)), criteria(Set.of("RETAIL"), Set.of(KEY)));

        assertThat(arrangement.remarks(SEGMENTS))
                .containsExactly(new Remark(new ModelId(2), Oddity.NEVER_REACHED, null));
    }

    @Test
    void severalModelsAboveMayCoverOneTogether() {
        Arrangement arrangement = arranged(
                criteria(Set.of("Retail"), Set.of()),
                criteria(Set.of(), Set.of(KEY)),
                criteria(Set.of(), Set.of(GROWTH, STANDARD, AccountType.PROSPECT)),
                criteria(Set.of("Banking"), Set.of()));

        assertThat(arrangement.remarks(SEGMENTS))
                .containsExactly(new Remark(new ModelId(4), Oddity.NEVER_REACHED, null));
    }

    @Test
    void aSegmentThatNobodyHasIsToldAndTheModelStillWorks() {
        Arrangement arrangement = arranged(criteria(Set.of("Retail", "Mining"), Set.of()));

        assertThat(arrangement.remarks(SEGMENTS))
                .containsExactly(new Remark(new ModelId(1), Oddity.UNKNOWN_SEGMENT, "Mining"));
        assertThat(scoring(arrangement, "Retail", KEY)).isEqualTo(1);
        assertThat(scoring(arrangement, "Mining", KEY)).isEqualTo(1);
    }

    @Test
    void neverReachedIsExactlyWhatNoAccountReaches() {
        Random random = new Random(20261128);
        List<@Nullable String> tried = new ArrayList<>(SEGMENTS);
        tried.add(null);
        for (int round = 0; round < 500; round++) {
            Arrangement arrangement = arranged(Stream.generate(() -> random(random))
                    .limit(1 + random.nextInt(4))
                    .toArray(ModelCriteria[]::new));
            Set<Long> reached = tried.stream()
                    .flatMap(segment -> Arrays.stream(AccountType.values())
                            .map(type -> arrangement.scoring(segment, type).id().value()))
                    .collect(Collectors.toSet());

            Set<Long> remarked = arrangement.remarks(SEGMENTS).stream()
                    .filter(remark -> remark.oddity() == Oddity.NEVER_REACHED)
                    .map(remark -> remark.model().value())
                    .collect(Collectors.toSet());

            for (ScoringModel model : arrangement.models()) {
                assertThat(remarked.contains(model.id().value()))
                        .as("%s in %s", model, arrangement)
                        .isEqualTo(!model.standard()
                                && !reached.contains(model.id().value()));
            }
        }
    }

    private static ModelCriteria random(Random random) {
        return criteria(
                SEGMENTS.stream().filter(segment -> random.nextInt(3) == 0).collect(Collectors.toSet()),
                Arrays.stream(AccountType.values())
                        .filter(type -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet()));
    }

    private static long scoring(Arrangement arrangement, @Nullable String segment, AccountType type) {
        return arrangement.scoring(segment, type).id().value();
    }

    private static ModelCriteria criteria(Set<String> segments, Set<AccountType> types) {
        return new ModelCriteria(segments, types);
    }

    private static Arrangement arranged(ModelCriteria... criteria) {
        List<ScoringModel> models = new ArrayList<>();
        for (ModelCriteria each : criteria) {
            int number = models.size() + 1;
            models.add(new ScoringModel(new ModelId(number), "Model " + number, each, false));
        }
        models.add(new ScoringModel(new ModelId(99), null, ModelCriteria.EVERYBODY, true));
        return new Arrangement(0, models);
    }
}
