package app.atalaya.intake;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.identity.Role;
import app.atalaya.testing.ViewTest;
import app.atalaya.uikit.Formats;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ImportsViewTest extends ViewTest {

    private final String x = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFileGoesFromUploadThroughTheCheckIntoTheAccountsAndOutAgain() {
        signIn(Role.ADMINISTRATOR);
        open("imports?new=accounts");

        upload("cod_cliente;razon_social;pais\nC1-%1$s;Papelera Nerva %1$s;España\nC2-%1$s;=1+1;España\n".formatted(x));
        assertThat(location()).startsWith("imports?run=");
        Select<?> first = _get(Select.class, spec -> spec.withId("import-column-0"));
        assertThat(first.getValue()).isEqualTo("externalId");

        _click(_get(Button.class, spec -> spec.withId("import-check")));
        await(() -> isThere("import-commit"));
        assertThat(count("created")).startsWith("1");
        assertThat(count("rejected")).startsWith("1");
        assertThat(GridKt._size(_get(Grid.class, spec -> spec.withId("import-rejections"))))
                .isEqualTo(1);
        assertThat(_get(Button.class, spec -> spec.withId("import-commit")).getText())
                .isEqualTo("Importar 1 fila");

        _click(_get(Button.class, spec -> spec.withId("import-commit")));
        await(() -> isThere("import-undo"));
    }

    @Test
    void reasonsNameRowsAndDaysAsTheReaderWritesThem() {
        signIn(Role.ADMINISTRATOR);
        open("imports?new=accounts");
        upload("cod_cliente;razon_social;pais\nD1-%1$s;Vidrios Doñana %1$s;España\n".formatted(x));
        importAll();
        StringBuilder file = new StringBuilder("usage_id;account_id;usage_date;usage_count\n");
        for (int i = 0; i < 12_345; i++) {
            file.append("%d-%s;D1-%s;2024-01-01;5%n".formatted(i, x, x));
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        file.append("12343-%1$s;D1-%1$s;2024-01-01;6%n9-%1$s-9;D1-%1$s;%2$s;6%n".formatted(x, today.plusDays(40)));
        open("imports?new=usage");
        upload(file.toString());
        _click(_get(Button.class, spec -> spec.withId("import-check")));
        await(() -> isThere("import-commit"));

        Grid<?> rejections = _get(Grid.class, spec -> spec.withId("import-rejections"));
        assertThat(GridKt._getFormattedRow(rejections, 0).toString()).contains("ya está en la fila 12.345 con otro");
        assertThat(GridKt._getFormattedRow(rejections, 1).toString())
                .contains(Formats.of(SPANISH).date(today));
    }

    private void importAll() {
        _click(_get(Button.class, spec -> spec.withId("import-check")));
        await(() -> isThere("import-commit"));
        _click(_get(Button.class, spec -> spec.withId("import-commit")));
        await(() -> isThere("import-undo"));
    }

    @Test
    void anUnreadableFileIsExplainedAndNothingIsKept() {
        signIn(Role.ADMINISTRATOR);
        open("imports?new=accounts");

        upload("a;b;a\n1;2;3\n");

        assertThat(_get(Div.class, spec -> spec.withClasses("intake-problem")).isVisible())
                .isTrue();
        assertThat(
                        _get(
                                Span.class,
                                spec -> spec.withText(
                                        "Hay dos columnas con el título “a”. Cambia el nombre de una de ellas en el archivo y vuelve a subirlo.")))
                .isNotNull();
    }

    @Test
    void theListAndUnknownImportsExplainThemselves() {
        signIn(Role.KEY_ACCOUNT_MANAGER);
        open("imports?run=999999999");
        assertThat(isThere("imports-list")).isTrue();

        open("imports");
        assertThat(isThere("imports-new")).isTrue();
    }

    @Test
    void whoImportsNothingDoesNotSeeTheView() {
        signIn(Role.EXECUTIVE);
        assertThatThrownBy(() -> open("imports")).isInstanceOf(MockAccessDeniedException.class);
    }

    private void upload(String content) {
        UploadKt._upload(_get(Upload.class), "cuentas.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(true);
    }

    private static String count(String name) {
        Div tile = _get(Div.class, spec -> spec.withId("import-count-" + name));
        return _get(tile, Span.class, spec -> spec.withClasses("intake-tile-count"))
                .getText();
    }

    private static boolean isThere(String buttonId) {
        return !com.github.mvysny.kaributesting.v10.LocatorJ._find(Button.class, spec -> spec.withId(buttonId))
                .isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            MockVaadin.clientRoundtrip(true);
        }
    }
}
