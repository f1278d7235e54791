package app.atalaya.uikit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Instants in SQL that Hibernate does not write: one engine keeps them with their offset, the other as plain UTC. Bound this way they
 * are right whatever the zone of the machine, of the session or of the server.
 */
@Component
public class SqlInstants {

    private final boolean withOffset;

    SqlInstants(DataSource database) throws MetaDataAccessException {
        withOffset = !"MySQL"
                .equals(JdbcUtils.commonDatabaseName(
                        JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName())));
    }

    /** The value to bind as a statement's parameter. */
    public Object parameter(Instant instant) {
        return withOffset ? instant.atOffset(ZoneOffset.UTC) : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The SQL for the day that the instant in a column falls on in UTC, as the number of days since 1970. */
    public String epochDay(String column) {
        return withOffset
                ? "cast(floor(extract(epoch from " + column + ") / 86400) as int)"
                : "to_days(" + column + ") - 719528";
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
