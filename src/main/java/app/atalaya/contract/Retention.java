package app.atalaya.contract;

import app.atalaya.account.AccountsChanged;
import app.atalaya.account.AccountsRemoved;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logo retention of a segment over the last year: of the accounts with ARR then, how many have some now. */
@Component
class Retention {

    private final JdbcClient sql;
    private final Map<Cohort, Logos> known = new ConcurrentHashMap<>();

    Retention(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param segment null: accounts of all segments */
    Logos upTo(LocalDate day, @Nullable String segment) {
        Cohort cohort = new Cohort(segment == null ? "" : segment, day);
        Logos logos = known.get(cohort);
        if (logos == null) {
            logos = count(day, segment);
            known.put(cohort, logos);
        }
        return logos;
    }

    @EventListener({ContractsChanged.class, AccountsChanged.class, AccountsRemoved.class})
    void forget() {
        known.clear();
    }

    private Logos count(LocalDate day, @Nullable String segment) {
        return sql.sql("""
                        select count(*), coalesce(sum(case when exists (select 1 from contract n where n.account_id = a.id
                         and n.recurring = true and n.annual_value > 0 and n.starts_on <= :now and (n.ends_on is null or n.ends_on >= :now))
                         then 1 else 0 end), 0)
                        from account a where (:everywhere = 1 or a.segment = :segment)
                         and exists (select 1 from contract c where c.account_id = a.id and c.recurring = true and c.annual_value > 0
                         and c.starts_on <= :before and (c.ends_on is null or c.ends_on >= :before))""")
                .param("now", day)
                .param("before", day.minusYears(1))
                .param("everywhere", segment == null ? 1 : 0)
                .param("segment", segment == null ? "" : segment)
                .query((row, n) -> new Logos(row.getInt(1), row.getInt(2)))
                .single();
    }

    private record Cohort(String segment, LocalDate day) {}

    /** @param cohort accounts a year ago; {@code stillActive} of them today */
    record Logos(int cohort, int stillActive) {}
}
