package app.atalaya.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.account.AccountDraft;
import app.atalaya.account.AccountHeader;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountType;
import app.atalaya.account.Accounts;
import app.atalaya.account.NoSuchAccountException;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import app.atalaya.worth.Criterion;
import app.atalaya.worth.Fact;
import app.atalaya.worth.WorthScore;
import app.atalaya.worth.WorthScores;
import app.atalaya.worth.WorthStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SegmentationRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Autowired
    private SegmentationRun run;

    @Autowired
    private WorthStore worth;

    @Autowired
    private WorthScores scores;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private As as;

    @Autowired
    private Statements statements;

    private Person kam = new Person(new app.atalaya.identity.UserId(0), "", "");

    @BeforeEach
    void anAccountManager() {
        kam = as.newUser(Role.KEY_ACCOUNT_MANAGER);
    }

    @Test
    void aNewAccountIsScoredWithItsEvidence() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);

        WorthScore score = worthOf(account);
        assertThat(score.score()).isEqualTo(85);
        assertThat(score.completeness()).isEqualTo(0.5);
        assertThat(score.contributions())
                .filteredOn(part -> part.kind() == Criterion.Kind.GROWTH_POTENTIAL)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.contribution()).isEqualTo(45);
                    assertThat(Objects.requireNonNull(part.fact()).source()).isEqualTo(Fact.Source.JUDGEMENT);
                });
    }

    @Test
    void theFirstTierOfAnAccountIsProposedAtOnceAndAcceptedByItsManager() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);

        Proposal proposal = onlyOpen(account, SegmentField.TIER);
        assertThat(proposal.from()).isNull();
        assertThat(proposal.to()).isEqualTo("1");
        assertThat(proposal.mayDecide()).isTrue();

        as.user(kam, () -> proposals.accept(proposal.id(), null));
        assertThat(header(account).tier()).isEqualTo(1);
        assertThat(openOf(account, SegmentField.TIER)).isEmpty();
        assertThat(decided(proposal.id()).decidedBy()).isEqualTo(kam.name());
    }

    @Test
    void aScoreThatOscillatesAroundTheThresholdNeverBecomesAProposal() {
        AccountId account = account(70, 78, 2);
        for (int day = 0; day < 40; day++) {
            judge(account, day % 3 == 0 ? 70 : 80);
            run.changed(DAY.plusDays(day));
            assertThat(openOf(account, SegmentField.TIER)).isEmpty();
        }
    }

    @Test
    void aScoreThatHoldsForAWeekBecomesOneProposalWhichSurvivesAWobble() {
        AccountId account = account(80, 78, 2);
        for (int day = 0; day < 7; day++) {
            again(account, DAY.plusDays(day));
            assertThat(openOf(account, SegmentField.TIER)).isEmpty();
        }
        again(account, DAY.plusDays(7));
        Proposal proposal = onlyOpen(account, SegmentField.TIER);
        assertThat(proposal.since()).isEqualTo(DAY);

        judge(account, 68);
        run.changed(DAY.plusDays(8));
        assertThat(onlyOpen(account, SegmentField.TIER).id()).isEqualTo(proposal.id());

        judge(account, 40);
        run.changed(DAY.plusDays(9));
        assertThat(openOf(account, SegmentField.TIER)).isEmpty();
        assertThat(decided(proposal.id()).state()).isEqualTo(Proposal.State.WITHDRAWN);
    }

    @Test
    void whatWasDeclinedIsNotRaisedAgainBeforeTheSituationChanges() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);
        Proposal proposal = onlyOpen(account, SegmentField.TIER);

        assertThatThrownBy(() -> as.user(kam, () -> proposals.decline(proposal.id(), "  ")))
                .isInstanceOf(IllegalArgumentException.class);
        as.user(kam, () -> proposals.decline(proposal.id(), "They are about to merge"));
        sql.sql("update segmentation_proposal set decided_on = ? where id = ?")
                .params(DAY, proposal.id())
                .update();

        again(account, DAY.plusDays(89));
        assertThat(openOf(account, SegmentField.TIER)).isEmpty();
        assertThat(decided(proposal.id()).reason()).isEqualTo("They are about to merge");

        again(account, DAY.plusDays(90));
        assertThat(openOf(account, SegmentField.TIER)).hasSize(1);
    }

    @Test
    void ofTwoPersonsWhoDecideAtOnceTheSecondIsTold() throws Exception {
        AccountId account = account(90, 80, null);
        run.changed(DAY);
        long id = onlyOpen(account, SegmentField.TIER).id();

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = Stream.of("yes", "no")
                    .map(answer -> both.submit(() -> as.user(kam, () -> decides(id, answer))))
                    .toList();
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void nobodyDecidesAboutAnAccountThatTheyMayNotEdit() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);
        long id = onlyOpen(account, SegmentField.TIER).id();

        assertThatThrownBy(() -> as.user(as.newUser(Role.KEY_ACCOUNT_MANAGER), () -> proposals.accept(id, null)))
                .isInstanceOf(NoSuchAccountException.class);
        assertThatThrownBy(() -> as.role(Role.EXECUTIVE, () -> proposals.accept(id, null)))
                .isInstanceOf(AccessDeniedException.class);
        as.role(Role.EXECUTIVE, () -> assertThat(proposals.openOf(account)).isNotEmpty());
        as.user(
                as.newUser(Role.TEAM_MEMBER),
                () -> assertThat(proposals.openOf(account)).isEmpty());
        as.user(
                as.newUser(Role.KEY_ACCOUNT_MANAGER),
                () -> assertThat(scores.of(Set.of(account))).isEmpty());
    }

    @Test
    void acceptingAProposalForAnAccountThatSomebodyChangedMeanwhileIsRefused() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);
        long id = onlyOpen(account, SegmentField.TIER).id();
        as.user(kam, () -> accounts.classify(account, AccountType.STANDARD, null, 2));

        assertThatThrownBy(() -> as.user(kam, () -> proposals.accept(id, null)))
                .isInstanceOf(AlreadyDecidedException.class);
        assertThat(header(account).tier()).isEqualTo(2);
    }

    @Test
    void manyAreAcceptedAtOnceAndWhatCannotBeIsCounted() {
        AccountId one = account(90, 80, null);
        AccountId two = account(20, 20, null);
        run.changed(DAY);
        long first = onlyOpen(one, SegmentField.TIER).id();
        long second = onlyOpen(two, SegmentField.TIER).id();
        as.user(kam, () -> proposals.decline(second, "Not yet"));

        Proposals.Outcome outcome = as.user(kam, () -> proposals.acceptAll(List.of(first, second)));

        assertThat(outcome).isEqualTo(new Proposals.Outcome(1, 1, 0));
        assertThat(header(one).tier()).isEqualTo(1);
        assertThat(header(two).tier()).isNull();
    }

    @Test
    void anArchivedAccountHasNoOpenProposals() {
        AccountId account = account(90, 80, null);
        run.changed(DAY);
        as.user(kam, () -> accounts.archive(List.of(account)));
        run.changed(DAY.plusDays(1));

        assertThat(openOf(account, SegmentField.TIER)).isEmpty();
    }

    @Test
    void anOwnerWithTooManyAccountsOfTierOneIsNamed() {
        for (int i = 0; i < 13; i++) {
            account(50, 50, 1);
        }
        as.user(
                kam,
                () -> assertThat(proposals.overCapacity()).singleElement().satisfies(load -> {
                    assertThat(load.owner()).isEqualTo(kam);
                    assertThat(load.accounts()).isEqualTo(13);
                    assertThat(load.capacity()).isEqualTo(12);
                }));
    }

    @Test
    void listsNeedTheSameFewStatementsHoweverLongTheyAre() {
        account(90, 80, null);
        run.changed(DAY);
        ProposalOrder order = new ProposalOrder(ProposalOrder.Column.SCORE, false);
        int few = statementsOf(order);
        for (int i = 0; i < 8; i++) {
            account(90, 80, null);
        }
        run.changed(DAY);

        assertThat(statementsOf(order)).isEqualTo(few).isLessThanOrEqualTo(4);
    }

    private int statementsOf(ProposalOrder order) {
        return as.user(
                kam,
                () -> statements
                        .of(() -> {
                            ProposalFilter filter = new ProposalFilter(true, SegmentField.TIER, "worth 100%", "1");
                            assertThat(proposals.find(filter, order, 0, 50)).hasSize(proposals.count(filter));
                        })
                        .size());
    }

    private boolean decides(long id, String answer) {
        try {
            if (answer.equals("yes")) {
                proposals.accept(id, null);
            } else {
                proposals.decline(id, "No");
            }
            return true;
        } catch (AlreadyDecidedException late) {
            assertThat(late.proposal().decidedBy()).isEqualTo(kam.name());
            return false;
        }
    }

    private AccountId account(int growth, int strategic, @Nullable Integer tier) {
        AccountDraft draft = new AccountDraft(
                "Worth 100% " + System.nanoTime(),
                AccountType.STANDARD,
                null,
                tier,
                "Logistics",
                "ES",
                null,
                null,
                null,
                null,
                growth,
                strategic,
                null,
                null);
        return as.user(kam, () -> accounts.create(draft));
    }

    private void judge(AccountId account, int growth) {
        sql.sql("update account set growth_potential = ? where id = ?")
                .params(growth, account.value())
                .update();
        worth.mark(Set.of(account));
    }

    private void again(AccountId account, LocalDate day) {
        worth.mark(Set.of(account));
        run.changed(day);
    }

    private WorthScore worthOf(AccountId account) {
        return Objects.requireNonNull(
                        as.user(kam, () -> scores.of(Set.of(account))).get(account))
                .score();
    }

    private AccountHeader header(AccountId account) {
        return as.user(kam, () -> accounts.find(account));
    }

    private List<Proposal> openOf(AccountId account, SegmentField field) {
        return as.user(kam, () -> proposals.openOf(account)).stream()
                .filter(proposal -> proposal.field() == field)
                .toList();
    }

    private Proposal onlyOpen(AccountId account, SegmentField field) {
        List<Proposal> open = openOf(account, field);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private Proposal decided(long id) {
        ProposalOrder newest = new ProposalOrder(ProposalOrder.Column.DECIDED, false);
        return as.user(kam, () -> proposals.find(new ProposalFilter(false, null, "", ""), newest, 0, 500)).stream()
                .filter(proposal -> proposal.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
