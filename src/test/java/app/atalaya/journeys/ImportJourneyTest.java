package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ImportJourneyTest extends Journey {

    private static final String ACCOUNTS = """
            cod_cliente;razon_social;tipo;segmento;sector;pais;cliente_desde
            J-1;Cartonajes Ulloa;KEY;Mid-market;Industria;ES;2021-02-18
            J-2;Telares Antúnez;STANDARD;Mid-market;Industria;Ruritania;2022-05-01
            """;

    @Test
    void aFileBecomesAnAccountWithAScoreAndIsTakenBack() {
        Page page = signedIn("kam");
        upload(page, "accounts", "cuentas.csv", ACCOUNTS);
        expectSoon(page.locator("#import-count-rejected"), "1");
        expect(page.locator("#import-rejections")).containsText("Ruritania");
        page.locator("#import-commit").click();
        expectSoon(page.locator("#import-undo"));
        String accountsRun = page.url();

        upload(page, "usage", "uso.csv", usage());
        page.locator("#import-commit").click();
        expectSoon(page.locator("#import-undo"));

        open(page, "accounts/cartonajes-ulloa?tab=health");
        expectSoon(page.locator("#health-factor-product-use"));

        page.navigate(accountsRun);
        settled(page).locator("#import-undo").click();
        confirm(page);
        expectGone(page.locator("#import-undo"));
        expect(open(page, "accounts/cartonajes-ulloa").locator("main")).not().containsText("Cartonajes Ulloa");
        forgive();
    }

    private void upload(Page page, String kind, String name, String content) {
        open(page, "imports?new=" + kind);
        page.locator("#import-file input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#import-check").click();
        expectSoon(page.locator("#import-commit"));
    }

    /** Ninety days of use. */
    private static String usage() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        StringBuilder file = new StringBuilder("usage_id;account_id;usage_date;usage_count\n");
        for (int day = 1; day <= 90; day++) {
            file.append("U-%d;J-1;%s;%d%n".formatted(day, today.minusDays(day), 20 + day % 5));
        }
        return file.toString();
    }
}
