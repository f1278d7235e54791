package app.atalaya.advice;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.contact.ContactId;
import app.atalaya.contact.ContactLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhomTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directora General",
                "CEO",
                "Managing Director",
                "Propietario",
                "Consejera delegada",
                "Geschäftsführer"
            })
    void whoLeadsTheHouseDecides(String title) {
        assertThat(Whom.decides(people("Responsable de sistemas", "Dirección de operaciones", title)))
                .contains("P3");
    }

    @Test
    void whoHoldsTheBudgetDecidesOnlyWhereNobodyElseDoes() {
        assertThat(Whom.decides(people("Dirección financiera", "Dirección de operaciones")))
                .contains("P2");
        assertThat(Whom.decides(people("Dirección financiera", "Becario"))).contains("P1");
    }

    @Test
    void wordsThatOnlySoundLikeItDoNotCount() {
        assertThat(Whom.decides(people("Product owner", "Service desk"))).isEmpty();
    }

    @Test
    void whoPaysIsFinanceAndThenBuying() {
        assertThat(Whom.pays(people("Responsable de compras", "Tesorería"))).contains("P2");
        assertThat(Whom.pays(people("CEO", "Purchasing manager"))).contains("P2");
        assertThat(Whom.pays(people("CEO"))).isEmpty();
    }

    @Test
    void whoUsesTheProductIsAskedAboutItElseWhoDecides() {
        assertThat(Whom.uses(people("CEO", "Administración de la plataforma"))).contains("P2");
        assertThat(Whom.uses(people("CEO"))).contains("P1");
        assertThat(Whom.uses(people("Becario"))).isEmpty();
    }

    private static List<ContactLine> people(String... titles) {
        List<ContactLine> people = new ArrayList<>();
        for (String title : titles) {
            int number = people.size() + 1;
            people.add(new ContactLine(new ContactId(number), null, "P" + number, title, null, null, 0));
        }
        return people;
    }
}
