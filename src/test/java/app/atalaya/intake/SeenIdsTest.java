package app.atalaya.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void aNameIsNewTheSameAgainOrTakenBySomethingElse() {
        SeenIds seen = new SeenIds(10);

        assertThat(seen.see("a", 2, 7)).isEqualTo(SeenIds.NEW);
        assertThat(seen.see("a", 3, 7)).isEqualTo(SeenIds.SAME_AGAIN);
        assertThat(seen.see("a", 4, 8)).isEqualTo(2);
    }

    @Test
    void itGrowsWithTheFileAndForgetsNothing() {
        SeenIds seen = new SeenIds(10);
        for (int i = 0; i < 300_000; i++) {
            assertThat(seen.see("name-" + i, i + 1, i)).isEqualTo(SeenIds.NEW);
        }
        for (int i = 0; i < 300_000; i += 1_000) {
            assertThat(seen.see("name-" + i, 999_999, -1)).isEqualTo(i + 1);
        }
    }

    @Test
    void twinsAreCounted() {
        SeenIds seen = new SeenIds(1);

        assertThat(seen.count("x")).isEqualTo(1);
        assertThat(seen.count("x")).isEqualTo(2);
        assertThat(seen.count("y")).isEqualTo(1);
    }
}
