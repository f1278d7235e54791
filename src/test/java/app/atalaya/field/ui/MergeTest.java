package app.atalaya.field.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void whatOnlyOneOfThemChangedIsTaken() {
        Merge merge = Merge.of(
                Map.of("name", "A", "notes", "x", "tier", 1),
                Map.of("name", "B", "notes", "x", "tier", 1),
                Map.of("name", "A", "notes", "y", "tier", 1));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).isEqualTo(Map.of("name", "B", "notes", "y", "tier", 1));
    }

    @Test
    void whatBothChangedDifferentlyMustBeChosen() {
        Merge merge = Merge.of(
                Map.of("name", "A", "tier", 1), Map.of("name", "B", "tier", 2), Map.of("name", "C", "tier", 2));

        assertThat(merge.conflicts()).containsExactly("name");
        assertThat(merge.merged()).isEqualTo(Map.of("name", "B", "tier", 2));
    }
}
