package app.atalaya.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.field.FieldProblem;
import app.atalaya.field.InvalidInputException;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ContractsTest {

    @Autowired
    Contracts contracts;

    @Autowired
    Revenue revenue;

    @Autowired
    Accounts accounts;

    @Autowired
    As as;

    @Autowired
    Clock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Person manager;

    @BeforeEach
    void somebody() {
        manager = as.newUser(Role.KEY_ACCOUNT_MANAGER);
    }

    @Test
    void contractsMoveRevenueAndRenewal() {
        AccountHeader account = account("Moves " + run);
        LocalDate today = LocalDate.now(clock);
        ContractId id = as.user(
                manager,
                () -> contracts.create(
                        account.id(),
                        new ContractDraft(
                                "Plan",
                                new BigDecimal("1000"),
                                true,
                                "USD",
                                today.minusYears(2),
                                null,
                                today.plusDays(30),
                                null)));

        AccountHeader with = as.user(manager, () -> accounts.find(account.id()));
        assertThat(with.annualRevenue()).isEqualByComparingTo("920");
        assertThat(with.renewalOn()).isEqualTo(today.plusDays(30));
        assertThat(as.user(manager, () -> revenue.arr(account.id(), today))).isEqualByComparingTo("920");

        as.user(manager, () -> contracts.remove(id));
        AccountHeader without = as.user(manager, () -> accounts.find(account.id()));
        assertThat(without.annualRevenue()).isZero();
        assertThat(without.renewalOn()).isNull();
    }

    @Test
    void timePassingEndsContracts() {
        AccountHeader account = account("Passing " + run);
        LocalDate today = LocalDate.now(clock);
        as.user(
                manager,
                () -> contracts.create(
                        account.id(),
                        new ContractDraft(
                                "Plan",
                                new BigDecimal("500"),
                                true,
                                "EUR",
                                today.minusYears(1),
                                today.plusDays(5),
                                null,
                                null)));

        as.administrator(() -> revenue.refresh(today.plusDays(6)));
        assertThat(as.user(manager, () -> accounts.find(account.id())).annualRevenue())
                .isZero();

        as.administrator(() -> revenue.refresh(today));
        assertThat(as.user(manager, () -> accounts.find(account.id())).annualRevenue())
                .isEqualByComparingTo("500");
    }

    @Test
    void aCurrencyWithoutARateIsRefused() {
        AccountHeader account = account("Gold " + run);

        assertThatThrownBy(() -> as.user(
                        manager,
                        () -> contracts.create(
                                account.id(),
                                new ContractDraft(
                                        "x", BigDecimal.ONE, true, "XAU", LocalDate.now(clock), null, null, null))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::messageKey)
                                .containsExactly("account.rule.no-rate"));
    }

    @Test
    void aContractTakesTheCurrencyOfItsAccount() {
        AccountHeader account = account("Currency " + run);

        ContractId id = as.user(manager, () -> contracts.create(account.id(), contract(null)));

        assertThat(as.user(manager, () -> contracts.find(id)).currency()).isEqualTo(account.currency());
    }

    @Test
    void contractsOfAForeignAccountAnswerLikeNone() {
        AccountHeader account = account("Foreign " + run);
        ContractId contract = as.user(manager, () -> contracts.create(account.id(), contract("EUR")));

        as.user(as.newUser(Role.KEY_ACCOUNT_MANAGER), () -> {
            assertThatThrownBy(() -> contracts.remove(contract)).isInstanceOf(NoSuchAccountException.class);
            assertThatThrownBy(() -> revenue.arr(account.id(), LocalDate.now(clock)))
                    .isInstanceOf(NoSuchAccountException.class);
            assertThat(revenue.steps(List.of(account.id()))).isEmpty();
        });
    }

    @Test
    void anExecutiveAgreesNothing() {
        AccountHeader account = account("Read " + run);

        as.role(
                Role.EXECUTIVE,
                () -> assertThatThrownBy(() -> contracts.create(account.id(), contract("EUR")))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private AccountHeader account(String name) {
        return as.user(manager, () -> accounts.find(accounts.create(AccountDraft.named(name, AccountType.KEY))));
    }

    private ContractDraft contract(@Nullable String currency) {
        return new ContractDraft(
                "Plan",
                new BigDecimal("100"),
                true,
                currency,
                LocalDate.now(clock).minusYears(1),
                null,
                null,
                null);
    }
}
