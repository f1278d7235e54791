package app.atalaya.signal;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.AccountsRemoved;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.Contracts;
import app.atalaya.identity.NewUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.RunAs;
import app.atalaya.identity.Users;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SignalRecorderTest {

    private static final Instant MORNING = Instant.parse("2024-03-01T08:30:00Z");

    @Autowired
    SignalRecorder recorder;

    @Autowired
    SignalLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    RunAs runAs;

    @Autowired
    Users users;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    private final String source = "t-" + UUID.randomUUID().toString().substring(0, 12);
    private AccountId account = new AccountId(0);

    @BeforeEach
    void anAccount() {
        runAs.system(() -> users.create(
                new NewUser(source, "Signal Tester", null, "a long " + source, Set.of(Role.ADMINISTRATOR))));
        account = runAs.user(source, () -> accounts.create(AccountDraft.named("Signals " + source, AccountType.KEY)));
    }

    @Test
    void recordingTwiceChangesNothing() {
        runAs.user(source, () -> {
            assertThat(recorder.record(usage(2_500, 1), null)).isEqualTo(2_500);
            assertThat(recorder.record(usage(2_500, 1), null)).isZero();

            assertThat(log.count(account, SignalFilter.ALL)).isEqualTo(2_500);
        });
    }

    @Test
    void anotherContentCorrectsTheSignalAndTellsWhatItWas() {
        runAs.user(source, () -> {
            recorder.record(usage(3, 1), null);

            RecordedSignals recorded = recorder.load(usage(4, 2), null);

            assertThat(recorded.added()).isEqualTo(1);
            assertThat(recorded.corrections()).hasSize(3);
            assertThat(recorded.corrections().getFirst().before().quantity()).isEqualTo(1);
            assertThat(log.page(account, SignalFilter.ALL, 0, 10))
                    .extracting(SignalEntry::quantity)
                    .containsOnly(2.0);
        });
    }

    @Test
    void aCorrectionIsGivenBackUnlessItChangedAgain() {
        runAs.user(source, () -> {
            recorder.record(usage(1, 1), null);
            var correction = recorder.load(usage(1, 2), null).corrections().getFirst();
            assertThat(recorder.restore(correction)).isTrue();
            assertThat(log.page(account, SignalFilter.ALL, 0, 1).getFirst().quantity())
                    .isEqualTo(1.0);

            var second = recorder.load(usage(1, 3), null).corrections().getFirst();
            recorder.record(usage(1, 4), null);
            assertThat(recorder.restore(second)).isFalse();
        });
    }

    @Test
    void ofTwoWithOneNameInOneCallTheLastCounts() {
        runAs.user(source, () -> {
            List<Signal> twice = new ArrayList<>(usage(1, 1));
            twice.addAll(usage(1, 9));

            recorder.record(twice, null);

            assertThat(log.page(account, SignalFilter.ALL, 0, 5))
                    .extracting(SignalEntry::quantity)
                    .containsExactly(9.0);
        });
    }

    @Test
    void whatAnImportBroughtGoesAsAWhole() {
        runAs.user(source, () -> {
            long importId = Math.abs(UUID.randomUUID().getMostSignificantBits());
            recorder.record(usage(5, 1), importId);

            assertThat(recorder.withdrawImport(importId)).isEqualTo(5);
            assertThat(log.count(account, SignalFilter.ALL)).isZero();
        });
    }

    @Test
    void theLogIsFilteredByKindAndPeriodAndKeepsTheInstant() {
        runAs.user(source, () -> {
            recorder.record(usage(3, 1), null);
            recorder.record(
                    List.of(new Signal(account, SignalKind.NPS, MORNING, 9, 10, source, "n", "Gracias, señor Ñ")),
                    null);

            SignalFilter march = new SignalFilter(SignalKind.NPS, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1));
            SignalEntry answer = log.page(account, march, 0, 10).getFirst();

            assertThat(answer.at()).isEqualTo(MORNING);
            assertThat(answer.scale()).isEqualTo(10);
            assertThat(answer.subject()).isEqualTo("Gracias, señor Ñ");
            assertThat(log.count(account, new SignalFilter(null, LocalDate.of(2024, 3, 2), null)))
                    .isEqualTo(2);
        });
    }

    @Test
    void contractsBecomeRevenueSteps() {
        runAs.user(source, () -> {
            contracts.create(
                    account,
                    new ContractDraft(
                            "Soporte",
                            BigDecimal.valueOf(1_200),
                            true,
                            "EUR",
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 6, 30),
                            null,
                            null));

            assertThat(log.page(account, new SignalFilter(SignalKind.REVENUE, null, null), 0, 5))
                    .extracting(SignalEntry::quantity)
                    .containsExactly(-1_200.0, 1_200.0);
        });
    }

    @Test
    void whatIsStoredAsItShouldBeIsNotWrittenAgain() {
        runAs.user(source, () -> {
            replace(usage(3, 1));

            assertThat(statements.of(() -> replace(usage(3, 1))))
                    .hasSize(1)
                    .allMatch(statement -> statement.startsWith("select"));

            replace(usage(2, 5));
            assertThat(log.page(account, SignalFilter.ALL, 0, 5))
                    .extracting(SignalEntry::quantity)
                    .containsExactly(5.0, 5.0);
        });
    }

    private void replace(List<Signal> signals) {
        recorder.replace(source, SignalKind.USAGE, Set.of(account), signals);
    }

    @Test
    void theSignalsOfARemovedAccountGoWithIt() {
        runAs.user(source, () -> {
            recorder.record(usage(3, 1), null);

            transaction.executeWithoutResult(status -> events.publishEvent(new AccountsRemoved(Set.of(account))));

            assertThat(log.count(account, SignalFilter.ALL)).isZero();
        });
    }

    private List<Signal> usage(int count, double quantity) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = MORNING.plusSeconds(i * 86_400L);
            signals.add(new Signal(account, SignalKind.USAGE, at, quantity, null, source, "u" + i, "Informes"));
        }
        return signals;
    }
}
