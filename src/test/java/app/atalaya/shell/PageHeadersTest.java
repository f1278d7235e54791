package app.atalaya.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.ServerTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection: the server loses headers of Vaadin's pages behind the back of whoever only looks at the filters. */
@ServerTest
class PageHeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    As as;

    private HttpVisitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new HttpVisitor(port);
        visitor.signIn(as.someone(Role.EXECUTIVE).username(), As.PASSWORD);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/no-such-page", "/favicon.svg", "/styles/shell.css"})
    void everyAnswerIsHardened(String path) {
        assertHardened(visitor.get(path));
    }

    @Test
    void soIsTheLoginPage() {
        try (HttpVisitor anonymous = new HttpVisitor(port)) {
            HttpResponse<String> login = anonymous.get("/login");
            assertThat(login.statusCode()).isEqualTo(200);
            assertHardened(login);
            assertEveryScriptMayRun(login);
        }
    }

    /** Also the vendor's banner, whose script has no nonce: it is never to be hidden. */
    @Test
    void everyScriptOfAPageMayRun() {
        assertEveryScriptMayRun(visitor.get("/settings"));
    }

    @Test
    void pagesAreKeptByNoCache() {
        assertThat(header(visitor.get("/settings"), "Cache-Control")).contains("no-store");
    }

    @Test
    void behindTlsTheBrowserStaysThereAndSoDoTheCookies() {
        try (HttpVisitor anonymous = new HttpVisitor(port)) {
            HttpResponse<String> login = anonymous.get("/login", "X-Forwarded-Proto", "https");
            assertThat(header(login, "Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(header(login, "Set-Cookie")).contains("Secure");
        }
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        try (HttpVisitor anonymous = new HttpVisitor(port)) {
            assertThat(header(anonymous.get("/login"), "Set-Cookie"))
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Secure");
        }
    }

    private static void assertHardened(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'nonce-", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    private static void assertEveryScriptMayRun(HttpResponse<String> page) {
        String policy = header(page, "Content-Security-Policy");
        assertThat(Jsoup.parse(page.body()).select("script"))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(policy)
                        .contains(script.hasAttr("nonce") ? "'nonce-" + script.attr("nonce") + "'" : hash(script)));
    }

    private static String hash(Element script) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }
}
