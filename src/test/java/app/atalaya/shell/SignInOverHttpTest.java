package app.atalaya.shell;

import static app.atalaya.shell.HttpVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.Users;
import app.atalaya.testing.As;
import app.atalaya.testing.Given;
import app.atalaya.testing.ServerTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    JdbcClient sql;

    @Autowired
    As as;

    private final List<HttpVisitor> visitors = new ArrayList<>();

    /** All visitors of a test come from one address: their failures are not to slow down the next test. */
    @AfterEach
    void leave() {
        visitors.forEach(HttpVisitor::close);
        sql.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/admin/users", "/no-such-page"})
    void whoIsNotSignedInIsSentToTheLogin(String path) {
        HttpResponse<String> answer = visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/login");
    }

    @Test
    void signingInLeadsBackAndChangesTheSession() {
        HttpVisitor visitor = visitor();
        visitor.get("/settings");
        String before = visitor.cookie("JSESSIONID");

        HttpResponse<String> answer = visitor.signIn(as.someone(Role.EXECUTIVE).username(), As.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith("/settings");
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownNamesAndWrongPasswordsLookTheSame() {
        String known = as.newUser(Role.EXECUTIVE).username();
        String unknown = Given.unique("nobody");
        for (int number = 0; number < 5; number++) {
            assertThat(location(visitor().signIn(known, "wrong"))).isEqualTo("/login?error");
            assertThat(location(visitor().signIn(unknown, "wrong"))).isEqualTo("/login?error");
        }
        assertThat(location(visitor().signIn(known, As.PASSWORD))).isEqualTo("/login?wait=1");
        assertThat(location(visitor().signIn(unknown, As.PASSWORD))).isEqualTo("/login?wait=1");
    }

    @Test
    void aFormOnAnotherSiteSignsNobodyIn() {
        HttpVisitor visitor = visitor();
        visitor.post(
                "/login",
                Map.of("username", as.someone(Role.EXECUTIVE).username(), "password", As.PASSWORD),
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(visitor.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void aDisabledUserIsOutOnEveryDeviceAtOnce() {
        Person user = as.newUser(Role.EXECUTIVE);
        HttpVisitor desk = visitor();
        HttpVisitor phone = visitor();
        desk.signIn(user.username(), As.PASSWORD);
        remembered(phone, user);

        as.administrator(() -> users.disable(user.id()));

        assertThat(desk.get("/settings").statusCode()).isEqualTo(302);
        assertThat(phone.get("/settings").statusCode()).isEqualTo(302);
        phone.forget("JSESSIONID");
        assertThat(phone.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void aRememberedBrowserSignsInByItselfAfterTheSessionIsGone() {
        HttpVisitor phone = visitor();
        remembered(phone, as.newUser(Role.EXECUTIVE));

        phone.forget("JSESSIONID");

        assertThat(phone.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void otherBrowsersAreNotRemembered() {
        HttpVisitor desk = visitor();
        desk.signIn(as.someone(Role.EXECUTIVE).username(), As.PASSWORD);

        desk.forget("JSESSIONID");

        assertThat(desk.get("/settings").statusCode()).isEqualTo(302);
    }

    @Test
    void healthIsPublicAndSaysNoMoreThanThat() {
        HttpResponse<String> health = visitor().get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("H2", "MySQL");
    }

    private static void remembered(HttpVisitor visitor, Person user) {
        visitor.post("/login", Map.of("username", user.username(), "password", As.PASSWORD, "remember-me", "on"));
        assertThat(visitor.cookie("atalaya-remember-me")).isNotEmpty();
    }

    private HttpVisitor visitor() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitors.add(visitor);
        return visitor;
    }
}
