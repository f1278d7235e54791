package app.atalaya.rest;

import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The integrations and their keys. */
@Component
class IntegrationStore {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    /** An integration as a request needs it. */
    record Caller(long id, String name, String username) {}

    private record Known(Caller caller, String hash) {}

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final Clock clock;

    IntegrationStore(JdbcClient sql, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.instants = instants;
        this.clock = clock;
    }

    List<Integration> find(int offset, int limit) {
        return sql.sql("""
                select i.id, i.name, i.key_prefix, i.created_at, i.last_used_at, i.revoked_at,
                       u.id as user_id, u.username, u.name as user_name, coalesce(c.name, '–') as creator
                from integration i join app_user u on u.id = i.acts_as left join app_user c on c.id = i.created_by
                order by case when i.revoked_at is null then 0 else 1 end, i.id desc limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Integration(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("key_prefix"),
                        new Person(
                                new UserId(row.getLong("user_id")),
                                row.getString("username"),
                                row.getString("user_name")),
                        row.getString("creator"),
                        SqlInstants.read(row, "created_at"),
                        SqlInstants.find(row, "last_used_at"),
                        SqlInstants.find(row, "revoked_at")))
                .list();
    }

    int count() {
        return sql.sql("select count(*) from integration")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    long add(String name, IntegrationKey key, UserId actsAs, UserId creator) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        sql.sql("""
                insert into integration (name, key_prefix, key_hash, acts_as, created_by, created_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        name,
                        key.prefix(),
                        key.hash(),
                        actsAs.value(),
                        creator.value(),
                        instants.parameter(clock.instant()))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    void revoke(long id) {
        sql.sql("update integration set revoked_at = ? where id = ? and revoked_at is null")
                .params(instants.parameter(clock.instant()), id)
                .update();
    }

    /** Whose key that is, unless it is unknown or revoked. Notes the use. */
    @Transactional
    Optional<Caller> caller(IntegrationKey key) {
        Optional<Caller> caller = sql.sql("""
                select i.id, i.name, i.key_hash, u.username from integration i join app_user u on u.id = i.acts_as
                where i.key_prefix = ? and i.revoked_at is null""")
                .param(key.prefix())
                .query((row, n) -> new Known(
                        new Caller(row.getLong("id"), row.getString("name"), row.getString("username")),
                        row.getString("key_hash")))
                .optional()
                .filter(known -> key.matches(known.hash()))
                .map(Known::caller);
        caller.ifPresent(known -> noteUse(known.id()));
        return caller;
    }

    /** At most once a minute, so that a busy integration does not write at each request. */
    private void noteUse(long id) {
        Instant now = clock.instant();
        sql.sql("update integration set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(instants.parameter(now), id, instants.parameter(now.minus(USE_IS_NOTED_EVERY)))
                .update();
    }
}
