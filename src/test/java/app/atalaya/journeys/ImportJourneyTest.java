package app.atalaya.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJourneyTest extends Journey {

    private static final String ACCOUNTS = """
            cod_cliente;razon_social;tipo;segmento;sector;pais;cliente_desde
            J-1;Cartonajes Ulloa;KEY;Mid-market;Industria;ES;2021-02-18
            J-2;Telares Antúnez;STANDARD;Mid-market;Industria;Ruritania;2022-05-01
            """;

    @TempDir
    Path folder = Path.of("");

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

    @Test
    void aFileOfFiftyMegabytesGoesThroughAndOneOverTheLimitIsRefusedWithWhatToDo() throws IOException {
        Page page = signedIn("kam");
        open(page, "imports?new=accounts");
        page.locator("#import-file input[type=file]").setInputFiles(large("cuentas.csv", 51));
        page.locator("#import-check").click();
        expectSoon(page.locator("#import-commit"));
        expect(page.locator("#import-count-created")).containsText("5.100");
        expect(page.locator("#import-count-rejected")).containsText("0");

        Path tooLarge = large("demasiado.csv", 63);
        open(page, "imports?new=accounts");
        page.locator("#import-file input[type=file]").setInputFiles(tooLarge);
        expectSoon(page.locator(".intake-problem"), "El archivo pasa de 60 MB. Divídelo en varios.");
        Page english = signIn(window("en-GB", 1440, 900, ColorScheme.LIGHT), "kam");
        open(english, "imports?new=accounts");
        english.locator("#import-file input[type=file]").setInputFiles(tooLarge);
        expectSoon(english.locator(".intake-problem"), "The file is over 60 MB. Split it into several.");
    }

    /** A hundred accounts for each megabyte, with long notes that nobody asks for. */
    private Path large(String name, int megabytes) throws IOException {
        String note = "n".repeat((1 << 20) / 100);
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("cod_cliente;razon_social;notas_internas\n");
            for (int i = 0; i < megabytes * 100; i++) {
                out.write("L-%d;Talleres Olmedo %d;%s%n".formatted(i, i, note));
            }
        }
        return file;
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
