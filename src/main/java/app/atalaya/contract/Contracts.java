package app.atalaya.contract;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.field.DraftRules;
import app.atalaya.field.FieldRules;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.CurrentUser;
import app.atalaya.uikit.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of accounts. Each change brings the account's recurring revenue up to date in the same transaction. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Contracts {

    private static final String SELECT =
            "select id, external_id, name, annual_value, recurring, currency, starts_on, ends_on, renews_on, version from contract where ";

    private final ContractRepository contracts;
    private final JdbcClient sql;
    private final Accounts accounts;
    private final AccountAccess access;
    private final DraftRules rules;
    private final RevenueFigures figures;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    Contracts(
            ContractRepository contracts,
            JdbcClient sql,
            Accounts accounts,
            AccountAccess access,
            DraftRules rules,
            RevenueFigures figures,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.contracts = contracts;
        this.sql = sql;
        this.accounts = accounts;
        this.access = access;
        this.rules = rules;
        this.figures = figures;
        this.currentUser = currentUser;
        this.events = events;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** The contracts of an account, the latest first. */
    public List<ContractLine> of(AccountId account, int offset, int limit) {
        access.requireVisible(account);
        return sql.sql(SELECT + "account_id = :account order by starts_on desc, id desc limit :limit offset :offset")
                .param("account", account.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Contracts::line)
                .list();
    }

    /** @throws NoSuchAccountException if there is none with that id that the user may see */
    public ContractLine find(ContractId id) {
        access.requireVisible(contracts
                .findById(id.value())
                .orElseThrow(NoSuchAccountException::new)
                .account());
        return sql.sql(SELECT + "id = :id")
                .param("id", id.value())
                .query(Contracts::line)
                .single();
    }

    private static ContractLine line(ResultSet row, int number) throws SQLException {
        return new ContractLine(
                new ContractId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getBoolean(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getInt(10));
    }

    public int count(AccountId account) {
        access.requireVisible(account);
        return sql.sql("select count(*) from contract where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** @throws InvalidInputException if a value cannot be taken */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public ContractId create(AccountId account, ContractDraft draft) {
        access.requireEditable(account);
        check(draft, null);
        Contract contract = contracts.saveAndFlush(new Contract(
                account, draft, currencyOf(account, draft), currentUser.get().id(), clock.instant()));
        announce(account);
        return contract.id();
    }

    /**
     * @throws ObjectOptimisticLockingFailureException if somebody saved meanwhile; nothing is changed then
     * @throws InvalidInputException if a value cannot be taken
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void edit(ContractId id, int version, ContractDraft draft) {
        Contract contract = editable(id);
        contract.requireVersion(version);
        check(draft, id);
        contract.edit(
                draft, currencyOf(contract.account(), draft), currentUser.get().id(), clock.instant());
        contracts.flush();
        announce(contract.account());
    }

    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void remove(ContractId id) {
        Contract contract = editable(id);
        contracts.delete(contract);
        contracts.flush();
        announce(contract.account());
    }

    private void check(ContractDraft draft, @Nullable ContractId self) {
        rules.require(
                "contract",
                ContractDraft.FIELDS,
                draft.values(),
                draft.externalId(),
                self == null ? null : self.value());
        if (draft.name().isBlank()) {
            throw new InvalidInputException(FieldRules.one("name", "account.rule.required"));
        }
    }

    private Contract editable(ContractId id) {
        Contract contract = contracts.findById(id.value()).orElseThrow(NoSuchAccountException::new);
        access.requireEditable(contract.account());
        return contract;
    }

    private String currencyOf(AccountId account, ContractDraft draft) {
        return Objects.requireNonNullElseGet(
                draft.currency(), () -> accounts.find(account).currency());
    }

    private void announce(AccountId account) {
        figures.refresh(Set.of(account));
        events.publishEvent(new ContractsChanged(Set.of(account)));
        liveUpdates.changed("account:" + account.value());
    }
}
