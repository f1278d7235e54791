package app.atalaya.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what people enter in dialogs by the same rules as what comes from files. */
@Component
public class DraftRules {

    private final JdbcClient sql;
    private final ExchangeRates rates;
    private final Clock clock;

    DraftRules(JdbcClient sql, ExchangeRates rates, Clock clock) {
        this.sql = sql;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * The account that a record belongs to is checked by whoever knows the user's rights.
     *
     * @param table holds the records of that kind
     * @param self the record's own id; null for a new one
     * @throws InvalidInputException if anything in it cannot be taken
     */
    public void require(
            String table, List<Field> fields, FieldValues draft, @Nullable String externalId, @Nullable Long self) {
        Map<String, String> values = draft.asMap();
        List<Field> own =
                fields.stream().filter(field -> !field.equals(Field.ACCOUNT)).toList();
        List<FieldProblem> problems = new ArrayList<>(FieldRules.check(own, values, true, LocalDate.now(clock)));
        String currency = values.get("currency");
        if (problems.isEmpty() && currency != null && !rates.known().contains(currency)) {
            problems.add(rates.unknown("currency", currency));
        }
        if (externalId != null && isTaken(table, externalId, self)) {
            problems.add(FieldProblem.of("externalId", "account.rule.id-taken", externalId));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private boolean isTaken(String table, String externalId, @Nullable Long self) {
        Set<Long> holders = Set.copyOf(sql.sql("select id from " + table + " where external_id = :externalId")
                .param("externalId", externalId)
                .query(Long.class)
                .list());
        return holders.stream().anyMatch(id -> !id.equals(self));
    }
}
