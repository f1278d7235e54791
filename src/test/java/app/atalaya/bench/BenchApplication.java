package app.atalaya.bench;

import app.atalaya.AtalayaApplication;
import app.atalaya.identity.NewUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.RunAs;
import app.atalaya.identity.Users;
import app.atalaya.testing.MySqlServer;
import app.atalaya.testing.TestDatabase;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The application as a team runs it, over a schema of its own that holds generated data. */
final class BenchApplication {

    static final String USER = "bench-executive";
    static final String IMPORTER = "bench-administrator";

    /** Has the first sixty accounts, however many there are. */
    static final String MANAGER = "bench-manager";

    static final String PASSWORD = "a lantern over the bay";

    private final ConfigurableApplicationContext context;
    private final String url;

    private BenchApplication(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /** Migrates the schema, starts, and makes the users that the benchmarks act as. */
    static BenchApplication start(String schema) {
        return start(schema, "");
    }

    /** @param today the business day that it stays on; empty: the real one */
    static BenchApplication start(String schema, String today) {
        String url = BenchServer.freshSchema(schema);
        Map<String, Object> properties = Map.of(
                "spring.profiles.active", "mysql",
                "spring.datasource.url", url,
                "spring.datasource.username", MySqlServer.USER,
                "spring.datasource.password", "",
                "server.port", "0",
                "atalaya.today", today,
                "atalaya.intake.folder", "target/bench/" + schema,
                "logging.level.root", "WARN",
                "spring.main.banner-mode", "off");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(AtalayaApplication.class)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
                    starting.getBeanFactory().registerSingleton("commitMoments", new CommitMoments());
                    // The days that a benchmark computes are past ones: the schedule would take them for a gap and
                    // close it meanwhile.
                    starting.addBeanFactoryPostProcessor(TestDatabase::withoutSchedules);
                })
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        BenchApplication application = new BenchApplication(context, url);
        application.addUser(MANAGER, Role.KEY_ACCOUNT_MANAGER);
        application.addUser(USER, Role.EXECUTIVE);
        application.addUser(IMPORTER, Role.ADMINISTRATOR);
        return application;
    }

    <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /**
     * Each application keeps who is signed in by a strategy of its own, and the one that started last has put its own into the global
     * holder: whoever turns to another application gives it the place back.
     */
    ConfigurableApplicationContext context() {
        SecurityContextHolder.setContextHolderStrategy(context.getBean(SecurityContextHolderStrategy.class));
        return context;
    }

    String url() {
        return url;
    }

    /** Where its pages are. */
    URI server() {
        String port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port);
    }

    void as(String username, Runnable work) {
        bean(RunAs.class).user(username, work);
    }

    <T> T as(String username, Supplier<T> work) {
        return bean(RunAs.class).user(username, work);
    }

    private void addUser(String username, Role role) {
        NewUser user = new NewUser(username, username, null, PASSWORD, Set.of(role));
        bean(RunAs.class).system(() -> bean(Users.class).create(user));
    }

    /** Keeps what tests bring along out of the application that is measured. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            String type = reader.getClassMetadata().getClassName();
            return type.startsWith("app.atalaya.testing.") || type.matches(".*(Test|Tests)(\\$.*)?");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
