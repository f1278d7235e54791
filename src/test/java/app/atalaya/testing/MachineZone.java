package app.atalaya.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.h2.util.DateTimeUtils;

/** The zone in which the machine stands. Both drivers remember the one that they began with: they are made to begin anew. */
public final class MachineZone implements AutoCloseable {

    private final TimeZone usual = TimeZone.getDefault();
    private final DataSource database;

    private MachineZone(DataSource database) {
        this.database = database;
    }

    /** Until it is closed. */
    public static MachineZone in(ZoneId zone, DataSource database) {
        MachineZone machine = new MachineZone(database);
        machine.move(TimeZone.getTimeZone(zone));
        return machine;
    }

    private void move(TimeZone zone) {
        TimeZone.setDefault(zone);
        DateTimeUtils.resetCalendar();
        try {
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        } catch (SQLException other) {
            throw new IllegalStateException(other);
        }
    }

    @Override
    public void close() {
        move(usual);
    }
}
