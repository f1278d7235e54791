package app.atalaya.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountExportTest {

    @Test
    void noCellOfAnExportIsAFormula() {
        assertThat(AccountExport.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(AccountExport.harmless("-2")).isEqualTo("'-2");
        assertThat(AccountExport.harmless("+3")).isEqualTo("'+3");
        assertThat(AccountExport.harmless("@x")).isEqualTo("'@x");
        assertThat(AccountExport.harmless("\tx")).isEqualTo("'\tx");
        assertThat(AccountExport.harmless("\0x")).isEqualTo("'\0x");
        assertThat(AccountExport.harmless("Albor = 1")).isEqualTo("Albor = 1");
        assertThat(AccountExport.harmless(null)).isEmpty();
    }
}
