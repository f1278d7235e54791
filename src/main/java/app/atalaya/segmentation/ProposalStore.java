package app.atalaya.segmentation;

import app.atalaya.account.AccountId;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the run needs of proposals: watches, open ones, the last declined ones; read and written for a batch of accounts at once. */
@Component
class ProposalStore {

    /** One field of one account. */
    record Slot(long account, SegmentField field) {}

    /** An open proposal as the run needs it. */
    record Open(long id, @Nullable String from, String to) {}

    /** A proposal to be made. */
    record Wanted(Situation now, SegmentField field, SegmentRule rule, LocalDate since) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final SqlInstants instants;
    private final Clock clock;

    ProposalStore(JdbcClient sql, JdbcTemplate batches, SqlInstants instants, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.instants = instants;
        this.clock = clock;
    }

    Map<Slot, ProposalPolicy.Watch> watches(Collection<Long> accounts) {
        Map<Slot, ProposalPolicy.Watch> watches = new HashMap<>();
        sql.sql("select account_id, field, wanted, since_day from segmentation_watch where account_id in (:ids)")
                .param("ids", accounts)
                .query(row -> {
                    watches.put(
                            new Slot(row.getLong(1), SegmentField.valueOf(row.getString(2))),
                            new ProposalPolicy.Watch(row.getString(3), row.getObject(4, LocalDate.class)));
                });
        return watches;
    }

    Map<Slot, Open> open(Collection<Long> accounts) {
        Map<Slot, Open> open = new HashMap<>();
        sql.sql("""
                select account_id, field, id, from_value, to_value from segmentation_proposal
                where account_id in (:ids) and state = 'OPEN'""").param("ids", accounts).query(row -> {
            open.put(
                    new Slot(row.getLong(1), SegmentField.valueOf(row.getString(2))),
                    new Open(row.getLong(3), row.getString(4), row.getString(5)));
        });
        return open;
    }

    Map<Slot, ProposalPolicy.Declined> lastDeclined(Collection<Long> accounts) {
        Map<Slot, ProposalPolicy.Declined> declined = new HashMap<>();
        sql.sql("""
                select p.account_id, p.field, p.to_value, p.decided_on, p.score, p.annual_revenue
                from segmentation_proposal p
                join (select max(id) as id from segmentation_proposal
                      where account_id in (:ids) and state = 'DECLINED' group by account_id, field) newest
                  on newest.id = p.id""").param("ids", accounts).query(row -> {
            BigDecimal score = row.getBigDecimal(5);
            declined.put(
                    new Slot(row.getLong(1), SegmentField.valueOf(row.getString(2))),
                    new ProposalPolicy.Declined(
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            score == null ? null : score.doubleValue(),
                            row.getBigDecimal(6)));
        });
        return declined;
    }

    void writeWatches(Map<Slot, ProposalPolicy.Watch> watches) {
        batches.batchUpdate(
                "insert into segmentation_watch (account_id, field, wanted, since_day) values (?, ?, ?, ?)"
                        + " on duplicate key update wanted = values(wanted), since_day = values(since_day)",
                watches.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().account(),
                            entry.getKey().field().name(),
                            entry.getValue().wanted(),
                            entry.getValue().since()
                        })
                        .toList());
    }

    void dropWatches(Collection<Slot> slots) {
        batches.batchUpdate(
                "delete from segmentation_watch where account_id = ? and field = ?",
                slots.stream()
                        .map(slot -> new Object[] {slot.account(), slot.field().name()})
                        .toList());
    }

    /** Decides an open proposal; false if it was decided or withdrawn before. */
    boolean decide(long proposal, Proposal.State state, UserId person, LocalDate day, @Nullable String reason) {
        return sql.sql("""
                        update segmentation_proposal set state = :state, open_slot = null, decided_by = :person,
                            decided_at = :now, decided_on = :day, reason = :reason
                        where id = :id and state = 'OPEN'""")
                        .param("state", state.name())
                        .param("person", person.value())
                        .param("now", instants.parameter(clock.instant()))
                        .param("day", day)
                        .param("reason", reason)
                        .param("id", proposal)
                        .update()
                == 1;
    }

    /** The reason for them went away. One that somebody decides at this moment stays as decided. */
    void withdraw(Collection<Long> proposals, LocalDate day) {
        Object now = instants.parameter(clock.instant());
        batches.batchUpdate(
                "update segmentation_proposal set state = 'WITHDRAWN', open_slot = null, decided_at = ?, decided_on = ?"
                        + " where id = ? and state = 'OPEN'",
                proposals.stream().map(id -> new Object[] {now, day, id}).toList());
    }

    /** Where the account has an open proposal for the field already, that one stays. */
    void propose(List<Wanted> wanted, int modelVersion, LocalDate day) {
        batches.batchUpdate(
                """
                insert ignore into segmentation_proposal (account_id, field, from_value, to_value, rule_id, model_version,
                    score, annual_revenue, since_day, proposed_on, state, open_slot)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 1)""",
                wanted.stream()
                        .map(one -> new @Nullable Object[] {
                            one.now().account(),
                            one.field().name(),
                            one.now().current(one.field()),
                            one.rule().outcome(),
                            one.rule().id(),
                            modelVersion,
                            one.now().score(),
                            one.now().revenue(),
                            one.since(),
                            day
                        })
                        .toList());
    }

    /** Of accounts that are about to go. */
    void forget(Collection<AccountId> accounts) {
        List<Object[]> ids =
                accounts.stream().map(id -> new Object[] {id.value()}).toList();
        for (String table : List.of("segmentation_watch", "segmentation_proposal")) {
            batches.batchUpdate("delete from " + table + " where account_id = ?", ids);
        }
    }
}
