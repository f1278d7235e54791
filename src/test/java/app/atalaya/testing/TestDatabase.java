package app.atalaya.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.test.context.ActiveProfilesResolver;

/** Gives each context a database of its own, of the kind that {@code atalaya.test.database} names, and keeps schedules from running. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "atalaya_test_" + CONTEXTS.incrementAndGet();
        Map<String, Object> properties = new LinkedHashMap<>(isMySql() ? mySql(name) : h2(name));
        properties.put(
                "atalaya.intake.folder",
                Path.of("target", name + "-" + ProcessHandle.current().pid(), "imports")
                        .toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
        if (!context.getEnvironment().getProperty("atalaya.test.schedules", Boolean.class, false)) {
            context.addBeanFactoryPostProcessor(TestDatabase::withoutSchedules);
        }
    }

    static boolean isMySql() {
        return "mysql".equals(System.getProperty("atalaya.test.database", "h2"));
    }

    private static Map<String, Object> h2(String name) {
        return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";MODE=MySQL;DB_CLOSE_DELAY=-1");
    }

    private static Map<String, Object> mySql(String name) {
        return Map.of(
                "spring.datasource.url",
                // A test may move the machine to another zone (MachineZone); a connection that was being opened just
                // then must see it.
                MySqlServer.shared().freshSchema(name) + "&cacheDefaultTimeZone=false",
                "spring.datasource.username",
                MySqlServer.USER,
                "spring.datasource.password",
                "");
    }

    /** A nightly run in the middle of a test would change what the test looks at. */
    public static void withoutSchedules(ConfigurableListableBeanFactory beans) {
        String scheduler = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
        if (beans.containsBeanDefinition(scheduler)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(scheduler);
        }
    }

    /** The profiles of a test: on MySQL those that a team would run it with, too. */
    static final class Profiles implements ActiveProfilesResolver {

        @Override
        public String[] resolve(Class<?> testClass) {
            return isMySql() ? new String[] {"mysql", "test"} : new String[] {"test"};
        }
    }
}
