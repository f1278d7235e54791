package app.atalaya.advice;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountList;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountRow;
import app.atalaya.contact.ContactLine;
import app.atalaya.contact.Contacts;
import app.atalaya.health.Comparison;
import app.atalaya.health.HealthExplanations;
import app.atalaya.task.OriginTask;
import app.atalaya.task.TaskId;
import app.atalaya.task.TaskLists;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the facts of an account suggest to do, best first. Nothing of it is stored: each reading looks at the facts as they are, and leaves
 * out what somebody has decided about. A reading takes five statements, however many accounts it is about.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Advice {

    /** So many at most for one account: more is a list that nobody reads. */
    public static final int MOST = 5;

    /** The origin of tasks that were suggestions. */
    public static final String ORIGIN = "advice";

    private static final int COMPARED_DAYS = 30;

    private final AccountAccess access;
    private final AccountList accounts;
    private final HealthExplanations explanations;
    private final Contacts contacts;
    private final TaskLists tasks;
    private final DecisionStore decisions;
    private final Clock clock;

    Advice(
            AccountAccess access,
            AccountList accounts,
            HealthExplanations explanations,
            Contacts contacts,
            TaskLists tasks,
            DecisionStore decisions,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.explanations = explanations;
        this.contacts = contacts;
        this.tasks = tasks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The suggestions for an account, best first; at most {@link #MOST}.
     *
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public List<Suggestion> of(AccountId account) {
        access.requireVisible(account);
        return read(List.of(account)).getOrDefault(account, List.of());
    }

    /** The best suggestion for each of them that the user may see and that has any. */
    public Map<AccountId, Suggestion> best(Collection<AccountId> wanted) {
        return read(wanted).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private Map<AccountId, List<Suggestion>> read(Collection<AccountId> wanted) {
        Map<AccountId, AccountRow> rows = accounts.of(wanted);
        Map<AccountId, List<Suggestion>> suggestions = new HashMap<>();
        if (rows.isEmpty()) {
            return suggestions;
        }
        LocalDate today = LocalDate.now(clock);
        Set<AccountId> ids = rows.keySet();
        Map<AccountId, Comparison> health = explanations.compare(ids, today.minusDays(COMPARED_DAYS), today);
        Map<AccountId, List<ContactLine>> people = contacts.titled(ids);
        Map<Long, List<Decision>> decided =
                decisions.last(ids).stream().collect(Collectors.groupingBy(Decision::account));
        Set<TaskId> busy = busy(ids, today);
        rows.forEach((id, row) -> {
            Situation now = new Situation(row, health.get(id), people.getOrDefault(id, List.of()), today);
            suggestions.put(id, suggestions(now, decided.getOrDefault(id.value(), List.of()), busy));
        });
        return suggestions;
    }

    /** The tasks that keep what they came from from being suggested again. */
    private Set<TaskId> busy(Set<AccountId> ids, LocalDate today) {
        LocalDate since = today.minusDays(Decision.SETTLING_DAYS);
        return tasks.from(ORIGIN, ids, since.atStartOfDay(ZoneOffset.UTC).toInstant()).stream()
                .map(OriginTask::id)
                .collect(Collectors.toSet());
    }

    private static List<Suggestion> suggestions(Situation now, List<Decision> decided, Set<TaskId> busy) {
        Map<String, Decision> byKey = decided.stream().collect(Collectors.toMap(Decision::key, each -> each));
        List<Suggestion> suggestions = new ArrayList<>();
        for (Rules.Found found : Rules.look(now)) {
            Suggestion suggestion = suggestion(now, found);
            Decision last = byKey.get(suggestion.key());
            boolean away = last != null
                    && last.keepsAway(suggestion.figure(), found.rule().step(), now.today(), busy);
            if (!away && suggestions.size() < MOST) {
                suggestions.add(suggestion);
            }
        }
        return List.copyOf(suggestions);
    }

    private static Suggestion suggestion(Situation now, Rules.Found found) {
        Finding finding = found.finding();
        AccountRow account = now.account();
        return new Suggestion(
                new AccountRef(account.id(), account.key(), account.name()),
                found.rule().code(),
                finding.subject(),
                finding.action(),
                finding.reason(),
                finding.priority(),
                now.today().plusDays(finding.dueInDays()),
                finding.figure(),
                finding.evidence());
    }
}
