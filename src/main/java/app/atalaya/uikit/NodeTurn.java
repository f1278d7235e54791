package app.atalaya.uikit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is among all nodes that share a database: of those that begin the same work, one does it, and the others leave it. The
 * turn is a locked row, so a node that dies gives it back together with its connection.
 */
@Component
public class NodeTurn {

    private final DataSource database;
    private final JdbcClient sql;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    NodeTurn(DataSource database, JdbcClient sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Does the work, in transactions of its own, unless somebody is at it just now; says whether it did. */
    public boolean take(String name, Runnable work) {
        return take(name, null, work);
    }

    /** The same once for each business day, whoever of the nodes it is that does it. */
    public boolean takeOnceOn(LocalDate day, String name, Runnable work) {
        return take(name, day, work);
    }

    private boolean take(String name, @Nullable LocalDate day, Runnable work) {
        introduce(name);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean mine = lock(connection, name, day);
                if (mine) {
                    work.run();
                    note(connection, name, day);
                }
                connection.commit();
                return mine;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The turn " + name + " was lost", broken);
        }
    }

    /** Looks before it inserts: an insert would wait for whoever holds the row. */
    private void introduce(String name) {
        if (known.contains(name)) {
            return;
        }
        int rows = sql.sql("select count(*) from node_turn where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
        if (rows == 0) {
            sql.sql("insert ignore into node_turn (name) values (?)")
                    .param(name)
                    .update();
        }
        known.add(name);
    }

    private static boolean lock(Connection connection, String name, @Nullable LocalDate day) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select done_on from node_turn where name = ? for update skip locked")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && (day == null || !day.equals(row.getObject(1, LocalDate.class)));
            }
        }
    }

    private static void note(Connection connection, String name, @Nullable LocalDate day) throws SQLException {
        if (day != null) {
            try (PreparedStatement update =
                    connection.prepareStatement("update node_turn set done_on = ? where name = ?")) {
                update.setObject(1, day);
                update.setString(2, name);
                update.executeUpdate();
            }
        }
    }
}
