package app.atalaya.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The SQL statements that a piece of work sends to the database, on the thread that calls. A batch counts as one. */
public final class Statements implements BeanPostProcessor {

    private final ThreadLocal<@Nullable List<String>> seen = new ThreadLocal<>();

    /** Runs the work and answers its statements in their order. */
    public List<String> of(Runnable work) {
        List<String> before = seen.get();
        List<String> mine = new ArrayList<>();
        seen.set(mine);
        try {
            work.run();
            return mine;
        } finally {
            seen.set(before);
        }
    }

    /** Puts the counter between the application and its data source. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .afterQuery((execution, queries) -> note(queries))
                        .build()
                : bean;
    }

    private void note(List<QueryInfo> queries) {
        List<String> mine = seen.get();
        if (mine != null) {
            mine.add(queries.isEmpty() ? "" : queries.getFirst().getQuery());
        }
    }
}
