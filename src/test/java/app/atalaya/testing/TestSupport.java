package app.atalaya.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The helpers that tests inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    static Statements statements() {
        return new Statements();
    }
}
