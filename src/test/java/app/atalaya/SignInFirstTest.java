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

        int answer;
        String page = "";
        List<String> alreadyMade = List.of();

        @EventListener
        void visit(ServletWebServerInitializedEvent opened) throws IOException, InterruptedException {
            int port = opened.getWebServer().getPort();
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                answer = response.statusCode();
                page = response.body();
            }
            ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory)
                    opened.getApplicationContext().getAutowireCapableBeanFactory();
            alreadyMade = OF_THE_REST.stream().filter(beans::containsSingleton).toList();
        }
    }
}
