package app.atalaya.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks what people enter in dialogs by the same rules as what comes from files. */
@Component
class DraftRules {

    private final JdbcClient sql;
    private final ExchangeRates rates;
    private final Clock clock;

    DraftRules(JdbcClient sql, ExchangeRates rates, Clock clock) {
        this.sql = sql;
        this.rates = rates;
        this.clock = clock;
    }

    /** @throws InvalidInputException if anything in it cannot be taken */
    void require(AccountDraft draft, @Nullable AccountId self) {
        Map<String, String> values = new HashMap<>();
        values.put("name", draft.name());
        put(values, "segment", draft.segment());
        put(values, "tier", draft.tier());
        put(values, "industry", draft.industry());
        put(values, "country", draft.country());
        put(values, "currency", draft.currency());
        put(values, "customerSince", draft.customerSince());
        put(values, "growthPotential", draft.growthPotential());
        put(values, "strategicValue", draft.strategicValue());
        put(values, "notes", draft.notes());
        require(FeedKind.ACCOUNT, values, draft.currency(), draft.externalId(), self == null ? null : self.value());
    }

    /** @throws InvalidInputException if anything in it cannot be taken */
    void require(ContractDraft draft, @Nullable ContractId self) {
        Map<String, String> values = new HashMap<>();
        values.put(Fields.ACCOUNT.name(), "known");
        values.put("name", draft.name());
        if (draft.annualValue() != null) {
            values.put("annualValue", draft.annualValue().toPlainString());
        }
        put(values, "currency", draft.currency());
        put(values, "startsOn", draft.startsOn());
        put(values, "endsOn", draft.endsOn());
        put(values, "renewsOn", draft.renewsOn());
        require(FeedKind.CONTRACT, values, draft.currency(), draft.externalId(), self == null ? null : self.value());
        if (draft.name().isBlank()) {
            throw new InvalidInputException(FieldRules.one("name", "account.rule.required"));
        }
    }

    /** @throws InvalidInputException if anything in it cannot be taken */
    void require(ContactDraft draft, @Nullable ContactId self) {
        Map<String, String> values = new HashMap<>();
        values.put(Fields.ACCOUNT.name(), "known");
        values.put("name", draft.name());
        put(values, "title", draft.title());
        put(values, "email", draft.email());
        put(values, "phone", draft.phone());
        require(FeedKind.CONTACT, values, null, draft.externalId(), self == null ? null : self.value());
    }

    private void require(
            FeedKind kind,
            Map<String, String> values,
            @Nullable String currency,
            @Nullable String externalId,
            @Nullable Long self) {
        List<FieldProblem> problems = new ArrayList<>(FieldRules.check(kind, values, true, LocalDate.now(clock)));
        if (problems.isEmpty() && currency != null && !rates.known().contains(currency)) {
            problems.add(rates.unknown("currency", currency));
        }
        if (externalId != null && isTaken(kind, externalId, self)) {
            problems.add(FieldProblem.of("externalId", "account.rule.id-taken", externalId));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private boolean isTaken(FeedKind kind, String externalId, @Nullable Long self) {
        Set<Long> holders =
                Set.copyOf(sql.sql("select id from " + FeedSql.table(kind) + " where external_id = :externalId")
                        .param("externalId", externalId)
                        .query(Long.class)
                        .list());
        return holders.stream().anyMatch(id -> !id.equals(self));
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
