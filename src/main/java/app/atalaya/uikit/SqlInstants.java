package app.atalaya.uikit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Instants in SQL that Hibernate does not write: one engine keeps them with their offset, the other as plain UTC. Bound this way they
 * are right whatever the zone of the machine, of the session or of the server.
 */
@Component
public class SqlInstants {

    private final SingletonSupplier<Boolean> withOffset;

    SqlInstants(DataSource database) {
        withOffset = SingletonSupplier.of(() -> keepsOffset(database));
    }

    /** The value to bind as a statement's parameter. */
    public Object parameter(Instant instant) {
        return withOffset.obtain()
                ? instant.atOffset(ZoneOffset.UTC)
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The SQL for the day that the instant in a column falls on in UTC, as the number of days since 1970. */
    public String epochDay(String column) {
        return withOffset.obtain()
                ? "cast(floor(extract(epoch from " + column + ") / 86400) as int)"
                : "to_days(" + column + ") - 719528";
    }

    private static boolean keepsOffset(DataSource database) {
        try {
            return !"MySQL"
                    .equals(JdbcUtils.commonDatabaseName(JdbcUtils.extractDatabaseMetaData(
                            database, metaData -> metaData.getDatabaseProductName())));
        } catch (MetaDataAccessException unreachable) {
            throw new DataAccessResourceFailureException("The database does not say what it is", unreachable);
        }
    }

    /** The instant in a column of the current row. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        Instant instant = find(row, column);
        if (instant == null) {
            throw new SQLException("No instant in " + column);
        }
        return instant;
    }

    /** The instant in a column of the current row, if there is one. */
    public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        return switch (row.getObject(column)) {
            case null -> null;
            case OffsetDateTime zoned -> zoned.toInstant();
            case LocalDateTime plain -> plain.toInstant(ZoneOffset.UTC);
            default -> throw new SQLException("Not an instant: " + column);
        };
    }
}
