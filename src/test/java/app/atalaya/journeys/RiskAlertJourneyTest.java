package app.atalaya.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.atalaya.delivery.DeliveryChoice;
import app.atalaya.delivery.DeliveryChoices;
import app.atalaya.delivery.MailChoice;
import app.atalaya.identity.RunAs;
import app.atalaya.rest.Integrations;
import app.atalaya.testing.TestMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals arrive from another system; whoever should know is told once, in every way, and nobody else is. */
class RiskAlertJourneyTest extends Journey {

    private static final String UNPAID = "Sigue sin pagarse";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Integrations integrations;

    @Autowired
    private DeliveryChoices choices;

    @Autowired
    private RunAs runAs;

    @Autowired
    private Clock clock;

    private record Account(long id, String key, String externalId) {}

    @Test
    void aRiskIsSeenByTheRightPeopleAndClearsByItself() {
        Account account = healthyAccountOf("kam");
        String key = runAs.user(
                "admin", () -> integrations.create("Billing", "admin").key());
        // The alerts of the demonstration have used up the mails of the day.
        runAs.user("kam", () -> choices.choose(new DeliveryChoice(MailChoice.AT_ONCE, 100)));
        Page manager = open(signedIn("kam"), "accounts/" + account.key() + "?tab=health");
        Page elsewhere = open(signedIn("kam"), "settings");
        Page executive = open(signedIn("executive"), "portfolio");
        Locator ring = manager.locator("main .at-ring").first();
        String before = ring.textContent();
        int mails = mails("kam");

        LocalDate due = LocalDate.now(clock).minusDays(20);
        send(key, account, "INVOICE", due, 900_000, "journey-invoice");

        Locator toast = elsewhere.locator(".alert-toast").filter(new Locator.FilterOptions().setHasText(UNPAID));
        expectSoon(toast);
        expect(toast).hasCount(1);
        expect(toast).containsText(name(account));
        expect(elsewhere.locator("#alert-bell .alert-count")).isVisible();
        expect(executive.locator(".alert-toast")).hasCount(0);
        manager.waitForCondition(() -> !before.equals(ring.textContent()));
        expectSumsUp(account);

        await().atMost(Duration.ofSeconds(20)).until(() -> mails("kam") > mails);
        Page inbox = open(elsewhere, "alerts?scope=mine&rule=invoice");
        Locator row = inbox.locator(".alert-item")
                .filter(new Locator.FilterOptions().setHasText(name(account)))
                .filter(new Locator.FilterOptions().setHasText(UNPAID));
        expect(row).hasCount(1);
        row.click();
        expectSoon(inbox.locator("#alert-detail"), "900.000");

        send(key, account, "PAYMENT", LocalDate.now(clock), 900_000, "journey-payment");
        expectSoon(inbox.locator("#alert-detail"), "Las facturas vencidas están pagadas");
        open(inbox, "alerts?scope=mine&state=cleared&rule=invoice");
        expectSoon(inbox.locator(".alert-item").first(), "Las facturas vencidas están pagadas");
        assertThat(mails("kam")).as("one mail for it").isEqualTo(mails + 1);
    }

    /** What the steps of the change come to is what the score moved by. */
    private void expectSumsUp(Account account) {
        Page page = open(signedIn("kam"), "accounts/" + account.key() + "?tab=health");
        expectSoon(page.locator("main"), "suman exactamente");
    }

    private Account healthyAccountOf(String owner) {
        return sql.sql("""
                select a.id, a.account_key, a.external_id from account a
                join account_health h on h.account_id = a.id join app_user u on u.id = a.owner_id
                where u.username = ? and h.band = 'HEALTHY' and a.external_id is not null
                    and not exists (select 1 from alert al where al.account_id = a.id and al.kind = 'INVOICE')
                order by h.score desc limit 1""")
                .param(owner)
                .query((row, n) -> new Account(row.getLong(1), row.getString(2), row.getString(3)))
                .single();
    }

    private String name(Account account) {
        return sql.sql("select name from account where id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private int mails(String username) {
        return (int) TestMail.to(username + "@demo.example").stream()
                .filter(mail -> content(mail).contains(UNPAID))
                .count();
    }

    private static String content(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void send(String key, Account account, String kind, LocalDate day, int amount, String externalId) {
        String body = """
                {"source": "billing", "records": [{"account": "%s", "kind": "%s", "at": "%s", "quantity": %d, "externalId": "%s"}]}
                """.formatted(account.externalId(), kind, day, amount, externalId);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("api/v1/signals")))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"created\":1");
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
