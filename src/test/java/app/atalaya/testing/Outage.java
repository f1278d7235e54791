package app.atalaya.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Takes the database away for a while: whoever asks for a connection then gets none. */
public final class Outage implements BeanPostProcessor {

    private volatile boolean away;

    public <T> T during(Supplier<T> work) {
        away = true;
        try {
            return work.get();
        } finally {
            away = false;
        }
    }

    /** Puts itself between the application and its data source. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource database ? new Breakable(database) : bean;
    }

    private final class Breakable extends DelegatingDataSource {

        Breakable(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLTransientConnectionException("The database is away");
            }
            return super.getConnection();
        }
    }
}
