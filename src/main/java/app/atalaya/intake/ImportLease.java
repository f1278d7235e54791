package app.atalaya.intake;

import app.atalaya.uikit.SqlInstants;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may write records of a kind just now: one import at a time, on all nodes together. A holder that dies loses it by time. */
@Component
class ImportLease {

    static final Duration LENGTH = Duration.ofSeconds(60);

    private final JdbcClient sql;
    private final SqlInstants instants;

    ImportLease(JdbcClient sql, SqlInstants instants) {
        this.sql = sql;
        this.instants = instants;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean acquire(ImportKind kind, long run) {
        sql.sql("insert ignore into import_lease (kind, run_id, until_instant) values (?, null, ?)")
                .params(kind.name(), instants.parameter(Instant.EPOCH.plusSeconds(1)))
                .update();
        return sql.sql("update import_lease set run_id = :run, until_instant = :until"
                                + " where kind = :kind and (run_id is null or run_id = :run or until_instant < :now)")
                        .param("run", run)
                        .param("until", until())
                        .param("kind", kind.name())
                        .param("now", instants.parameter(Instant.now()))
                        .update()
                == 1;
    }

    /** Extends it; in the transaction that writes, this also makes sure that nobody else took over meanwhile. */
    boolean renew(ImportKind kind, long run) {
        return sql.sql("update import_lease set until_instant = :until where kind = :kind and run_id = :run")
                        .param("until", until())
                        .param("kind", kind.name())
                        .param("run", run)
                        .update()
                == 1;
    }

    void release(ImportKind kind, long run) {
        sql.sql("update import_lease set run_id = null where kind = ? and run_id = ?")
                .params(kind.name(), run)
                .update();
    }

    private Object until() {
        return instants.parameter(Instant.now().plus(LENGTH));
    }
}
