package app.atalaya.demo;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.TeamRole;
import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.feed.FeedProblem;
import app.atalaya.feed.FeedRecord;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.segmentation.SegmentationRuns;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalRecorder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the sixty customers to the services, all in one transaction: a start that is killed in the middle leaves nothing behind, and
 * the next one begins anew.
 */
@Component
class DemoLoader {

    /** No import of a person: nobody can undo it. */
    private static final long NO_IMPORT = 0;

    private static final int SEGMENTED_BEFORE = 30;
    private static final int SIGNALS_AT_ONCE = 10_000;

    private final Colleagues colleagues;
    private final AccountFeed feed;
    private final Accounts accounts;
    private final UserDirectory users;
    private final SignalRecorder recorder;
    private final SegmentationRuns segmentation;
    private final Opinions opinions;
    private final TaskTale tasks;

    DemoLoader(
            Colleagues colleagues,
            AccountFeed feed,
            Accounts accounts,
            UserDirectory users,
            SignalRecorder recorder,
            SegmentationRuns segmentation,
            Opinions opinions,
            TaskTale tasks) {
        this.colleagues = colleagues;
        this.feed = feed;
        this.accounts = accounts;
        this.users = users;
        this.recorder = recorder;
        this.segmentation = segmentation;
        this.opinions = opinions;
        this.tasks = tasks;
    }

    /** For an administrator, on a database without accounts. */
    @Transactional
    public void load(List<DemoAccount> plan, LocalDate today) {
        colleagues.hire();
        write(FeedKind.ACCOUNT, plan.stream().map(each -> DemoFeed.account(each, today)));
        write(
                FeedKind.CONTRACT,
                plan.stream()
                        .flatMap(each -> ContractTale.of(each, today).stream())
                        .map(DemoFeed::contract));
        write(
                FeedKind.CONTACT,
                plan.stream().flatMap(each -> ContactTale.of(each).stream()).map(DemoFeed::contact));
        Map<String, AccountId> ids =
                feed.resolveAccounts(plan.stream().map(DemoAccount::slug).toList());
        plan.forEach(each -> assignTeam(each, id(ids, each)));
        record(plan.stream()
                .flatMap(each -> SignalTale.of(new Scene(each, id(ids, each), today)).stream())
                .toList());
        opinions.tell(ids, today);
        plan.forEach(each -> tasks.tell(each, id(ids, each), today));
        // A change must be deserved for some days before it is proposed; here, before anybody else sees the accounts.
        segmentation.run(today.minusDays(SEGMENTED_BEFORE));
    }

    private void write(FeedKind kind, Stream<FeedRecord> told) {
        List<FeedRecord> records = told.toList();
        List<FeedProblem> problems = feed.check(kind, records);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The plan of the demonstration breaks a rule: " + problems);
        }
        feed.write(kind, records, NO_IMPORT);
    }

    private void assignTeam(DemoAccount account, AccountId id) {
        for (String username : account.team()) {
            Person person = users.byUsername(username).orElseThrow();
            accounts.assign(id, person.id(), roleOf(username));
        }
    }

    private static TeamRole roleOf(String username) {
        return switch (username) {
            case "sofia" -> TeamRole.SUPPORT;
            case "joao" -> TeamRole.DELIVERY;
            case "elena" -> TeamRole.FINANCE;
            default -> TeamRole.SALES;
        };
    }

    private void record(List<Signal> facts) {
        for (int from = 0; from < facts.size(); from += SIGNALS_AT_ONCE) {
            recorder.record(facts.subList(from, Math.min(from + SIGNALS_AT_ONCE, facts.size())), null);
        }
    }

    private static AccountId id(Map<String, AccountId> ids, DemoAccount account) {
        return Objects.requireNonNull(ids.get(account.slug()), account.slug());
    }
}
