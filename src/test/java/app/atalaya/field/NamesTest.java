package app.atalaya.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void keysAreShortPlainAndReadable() {
        assertThat(Names.key("Naviera Albor, S.A.")).isEqualTo("naviera-albor-s-a");
        assertThat(Names.key("  Ñandú & Größe  ")).isEqualTo("nandu-grosse");
        assertThat(Names.key("東京")).isEqualTo("account");
        assertThat(Names.key("x".repeat(80))).hasSize(Names.KEY_LENGTH);
    }

    @Test
    void searchKnowsNoCaseNoAccentAndNoWildcard() {
        assertThat(Names.containing("ÁLBOR")).isEqualTo("%albor%");
        assertThat(Names.containing("50%_!")).isEqualTo("%50!%!_!!%");
    }
}
