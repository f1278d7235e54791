package app.atalaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

@ServerTest
class SignInFirstTest {

    private static final List<String> OF_THE_REST =
            List.of("app.atalaya.SchemaUpdate", "entityManagerFactoryBuilder", "app.atalaya.account.Accounts");

    @Autowired
    Visitor visitor;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void theSignInPageIsServedBeforeDatabaseAndModulesAreThere() {
        assertThat(visitor.answer).isEqualTo(200);
        assertThat(visitor.page).contains("<html");
        assertThat(visitor.alreadyMade).isEmpty();
    }

    @Test
    void whoeverNeedsMoreWaitsForIt() throws Exception {
        assertThat(visitor.othersWaited).isTrue();
        HttpResponse<String> answer = visitor.other.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void afterTheStartEverythingIsThere() {
        assertThat(beans.getSingletonNames()).containsAll(OF_THE_REST);
        assertThat(Arrays.stream(beans.getBeanDefinitionNames()).filter(name -> {
                    BeanDefinition bean = beans.getBeanDefinition(name);
                    return bean.isSingleton() && !bean.isAbstract() && !beans.containsSingleton(name);
                }))
                .isEmpty();
    }

    @Test
    void whatFailsOfTheRestEndsTheStart() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(AtalayaApplication.class)
                        .profiles("test")
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/nowhere",
                                "--spring.datasource.hikari.connection-timeout=300"))
                .hasStackTraceContaining("SchemaUpdate");
    }

    /** Comes as soon as the door is open. */
    @TestConfiguration
    static class Visitor {

        final HttpClient browser = HttpClient.newHttpClient();
        int answer;
        String page = "";
        List<String> alreadyMade = List.of();

        boolean othersWaited;
        CompletableFuture<HttpResponse<String>> other = new CompletableFuture<>();

        @EventListener
        void visit(ServletWebServerInitializedEvent opened) throws IOException, InterruptedException {
            String server = "http://127.0.0.1:" + opened.getWebServer().getPort();
            other = browser.sendAsync(get(server + "/accounts"), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> response = browser.send(get(server + "/login"), HttpResponse.BodyHandlers.ofString());
            answer = response.statusCode();
            page = response.body();
            othersWaited = !other.isDone();
            ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory)
                    opened.getApplicationContext().getAutowireCapableBeanFactory();
            alreadyMade = OF_THE_REST.stream().filter(beans::containsSingleton).toList();
        }

        private static HttpRequest get(String address) {
            return HttpRequest.newBuilder(URI.create(address)).build();
        }
    }
}
