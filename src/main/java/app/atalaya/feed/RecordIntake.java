package app.atalaya.feed;

import app.atalaya.feed.IntakeResult.Item;
import app.atalaya.feed.IntakeResult.Outcome;
import app.atalaya.feed.IntakeResult.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes accounts, contracts and contacts that are parsed already, a few thousand at a time, with the checks that files get. Good records
 * of a call are saved together; bad ones are answered with what is wrong.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecordIntake.MAY_IMPORT)
public class RecordIntake {

    /** Who may bring in anything. */
    public static final String MAY_IMPORT = "hasAnyRole('KEY_ACCOUNT_MANAGER', 'ADMINISTRATOR')";

    /** The import number of records that came with no import. */
    private static final long NO_IMPORT = 0;

    private final AccountFeed feed;

    RecordIntake(AccountFeed feed) {
        this.feed = feed;
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult accounts(List<FeedRecord> records) {
        return feed(FeedKind.ACCOUNT, records);
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult contracts(List<FeedRecord> records) {
        return feed(FeedKind.CONTRACT, records);
    }

    @Transactional
    @PreAuthorize(MAY_IMPORT)
    public IntakeResult contacts(List<FeedRecord> records) {
        return feed(FeedKind.CONTACT, records);
    }

    private IntakeResult feed(FeedKind kind, List<FeedRecord> records) {
        Set<String> seen = new HashSet<>();
        List<FeedRecord> first = records.stream()
                .filter(record -> !record.externalId().isBlank() && seen.add(record.externalId()))
                .toList();
        Map<String, List<FeedProblem>> wrong =
                feed.check(kind, first).stream().collect(Collectors.groupingBy(FeedProblem::externalId));
        List<FeedRecord> good = first.stream()
                .filter(record -> !wrong.containsKey(record.externalId()))
                .toList();
        Map<String, FeedRecord> current =
                feed.current(kind, good.stream().map(FeedRecord::externalId).toList());
        Map<String, Outcome> outcomes = new HashMap<>();
        good.forEach(record -> outcomes.put(record.externalId(), outcome(current.get(record.externalId()), record)));
        feed.write(
                kind,
                good.stream()
                        .filter(record -> outcomes.get(record.externalId()) != Outcome.UNCHANGED)
                        .toList(),
                NO_IMPORT);
        Set<String> answered = new HashSet<>();
        return new IntakeResult(records.stream()
                .map(record -> item(record.externalId(), outcomes, wrong, !answered.add(record.externalId())))
                .toList());
    }

    private static Outcome outcome(@Nullable FeedRecord stored, FeedRecord wished) {
        if (stored == null) {
            return Outcome.CREATED;
        }
        return stored.holds(wished.values()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static Item item(
            String id, Map<String, Outcome> outcomes, Map<String, List<FeedProblem>> wrong, boolean again) {
        if (id.isBlank()) {
            return Item.rejected(id, FeedRecord.EXTERNAL_ID, "intake.problem.no-id");
        }
        if (again) {
            return Item.rejected(id, FeedRecord.EXTERNAL_ID, "intake.problem.repeated-in-batch", id);
        }
        List<Problem> problems = wrong.getOrDefault(id, List.of()).stream()
                .map(problem -> new Problem(problem.field(), problem.messageKey(), problem.arguments()))
                .toList();
        return new Item(id, outcomes.getOrDefault(id, Outcome.REJECTED), problems);
    }
}
