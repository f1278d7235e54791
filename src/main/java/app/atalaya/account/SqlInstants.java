package app.atalaya.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * An instant as a parameter of a plain SQL statement. The two engines keep instants in different types (see the changelog), and their
 * drivers convert by the zone of the JVM unless they are given exactly these.
 */
@Component("accountInstants")
class SqlInstants {

    private final boolean zoned;

    SqlInstants(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            zoned = connection.getMetaData().getDatabaseProductName().equals("H2");
        }
    }

    Object of(Instant instant) {
        return zoned ? instant.atOffset(ZoneOffset.UTC) : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    int type() {
        return zoned ? Types.TIMESTAMP_WITH_TIMEZONE : Types.TIMESTAMP;
    }
}
