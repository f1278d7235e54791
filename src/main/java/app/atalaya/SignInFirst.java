package app.atalaya;

import app.atalaya.shell.Door;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server answers before the larger half of the application is there: the sign-in page needs neither the database nor Hibernate nor
 * the modules. They are made right after; meanwhile other requests wait at the {@link Door}. The application counts as started, for
 * probes and for its own work, when all of them are there; what fails of them ends the start, as ever.
 */
@Configuration(proxyBeanMethods = false)
class SignInFirst implements BeanFactoryPostProcessor {

    private static final String HIBERNATE = "entityManagerFactory";

    /** How long the rest waits for somebody who is there already, so that the first page need not share the processors with it. */
    private static final Duration FIRST_VISIT = Duration.ofMillis(500);

    /** Where the beans that can wait are defined. What others need of them is made on demand. */
    private static final List<String> LATER = List.of(
            "app.atalaya.",
            "org.springframework.boot.hibernate.",
            "org.springframework.boot.jpa.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.transaction.",
            "org.springframework.data.",
            "org.springframework.orm.");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) factory;
        Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> LATER.stream().anyMatch(origin(bean)::startsWith))
                .forEach(bean -> bean.setLazyInit(true));
        // Spring makes this one first of all, lazy or not, unless it is outside the scope that Spring looks at.
        beans.registerScope(OnDemandScope.NAME, new OnDemandScope(beans));
        beans.getBeanDefinition(HIBERNATE).setScope(OnDemandScope.NAME);
        // The schema comes up to date when the client is used, not when it is handed out.
        beans.getBeanDefinition("sql").setDependsOn((String[]) null);
        ((RootBeanDefinition) beans.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME))
                .setBeanClass(OwnProxies.class);
        // It would look through all classes for annotations that JSON mixes in; there are none.
        beans.removeBeanDefinition("jacksonMixinModule");
    }

    /** In place of Boot's: can be handed out before there is a connection. */
    @Bean
    static JdbcClient sql(ObjectProvider<NamedParameterJdbcOperations> statements) {
        return new LateClient(statements);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void makeTheRest(ApplicationStartedEvent started) throws InterruptedException {
        ConfigurableListableBeanFactory beans = started.getApplicationContext().getBeanFactory();
        Door door = beans.getBean(Door.class);
        if (started.getApplicationContext() instanceof WebServerApplicationContext served
                && served.getWebServer() != null) {
            door.awaitVisit(FIRST_VISIT);
        }
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            if (bean.isSingleton() && !bean.isAbstract()) {
                beans.getBean(name);
            }
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(Door.class).open();
    }

    private static String origin(BeanDefinition bean) {
        return Objects.requireNonNullElse(
                bean.getFactoryBeanName(), Objects.requireNonNullElse(bean.getBeanClassName(), ""));
    }

    /**
     * Without a lock: a thread that held one while Spring makes the statements would meet one that makes a bean and needs the client.
     */
    private static final class LateClient implements JdbcClient {

        private final ObjectProvider<NamedParameterJdbcOperations> statements;
        private volatile @Nullable JdbcClient client;

        LateClient(ObjectProvider<NamedParameterJdbcOperations> statements) {
            this.statements = statements;
        }

        @Override
        public StatementSpec sql(String text) {
            JdbcClient made = client;
            if (made == null) {
                made = JdbcClient.create(statements.getObject());
                client = made;
            }
            return made.sql(text);
        }
    }
}
