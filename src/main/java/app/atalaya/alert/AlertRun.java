package app.atalaya.alert;

import app.atalaya.alert.AlertBook.Open;
import app.atalaya.alert.AlertBook.Snooze;
import app.atalaya.alert.AlertRaised.Occasion;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges accounts: opens the alerts that rules call for, keeps their figures, and clears them when their cause has ended. Works in the
 * background for nobody in particular, so it asks for no permission; no view and no interface calls it.
 *
 * <p>All of a batch happens in one transaction together with taking off the notes that asked for it. A unique key over account and cause
 * sees to it that two workers that judge one account at once open one alert.
 */
@Service
public class AlertRun {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 4;

    /** By so much (tenths of a point, as a rule) a cause must have grown to break a snooze. */
    static final int WORSE = 50;

    private final AlertDirty dirty;
    private final AlertBook book;
    private final RuleStore rules;
    private final Situations situations;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    AlertRun(
            AlertDirty dirty,
            AlertBook book,
            RuleStore rules,
            Situations situations,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.dirty = dirty;
        this.book = book;
        this.rules = rules;
        this.situations = situations;
        this.transaction = transaction;
        this.events = events;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** Judges every account that is noted, and returns how many there were. */
    public int dirty() {
        int count = 0;
        int batch = batch();
        while (batch >= 0) {
            count += batch;
            batch = batch();
        }
        return count;
    }

    /** Judges every account, noted or not; time alone makes causes come and go. */
    public int all() {
        dirty.markAll();
        return dirty();
    }

    /** Two workers over the same accounts may lock them crosswise: the database then has one of them begin again. */
    private int batch() {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return tryBatch();
            } catch (ConcurrencyFailureException crossed) {
                LOG.debug("Somebody judges the same accounts: attempt {}", attempt, crossed);
            }
        }
        return tryBatch();
    }

    /** Negative when there was nothing left to do. */
    private int tryBatch() {
        Integer done = transaction.execute(status -> dirty.claim(BATCH)
                .map(claim -> {
                    if (!claim.accounts().isEmpty()) {
                        judge(claim.accounts());
                    }
                    dirty.done(claim);
                    return claim.accounts().size();
                })
                .orElse(-1));
        return done == null ? -1 : done;
    }

    private void judge(List<Long> accounts) {
        LocalDate today = LocalDate.now(clock);
        List<AlertRule> all = rules.all();
        RuleBook ruleBook = new RuleBook(all);
        Map<Long, List<Open>> open = book.open(accounts);
        News news = new News();
        for (Situation situation : situations.read(accounts, all, today)) {
            Map<String, Finding> findings = ruleBook.findings(situation, today);
            for (Open alert : open.getOrDefault(situation.account(), List.of())) {
                Finding finding = findings.remove(alert.cause());
                if (finding == null) {
                    clear(alert, situation, ruleBook, today, news);
                } else {
                    keep(alert, finding, today, news);
                }
            }
            findings.values().stream()
                    .filter(Finding::opens)
                    .forEach(finding -> raise(situation.account(), finding, today, news));
        }
        news.announce();
    }

    private void raise(long account, Finding finding, LocalDate today, News news) {
        Long id = book.raise(account, finding, today);
        if (id != null) {
            news.of(account, book.tell(id, account));
            events.publishEvent(new AlertRaised(id, Occasion.OPENED));
        }
    }

    private void clear(Open alert, Situation situation, RuleBook ruleBook, LocalDate today, News news) {
        Clearing why = situation.archived()
                ? Clearing.ARCHIVED
                : ruleBook.isOn(RuleKind.ofCause(alert.cause())) ? Clearing.ENDED : Clearing.RULE_OFF;
        book.clear(alert.id(), why, RuleBook.ended(alert.cause(), situation, today));
        news.of(alert.account(), book.told(alert.id()));
        events.publishEvent(new AlertCleared(alert.id()));
    }

    private void keep(Open alert, Finding finding, LocalDate today, News news) {
        boolean changed = finding.hasNews() && !finding.facts().equals(alert.facts());
        if (changed) {
            book.renew(alert, finding);
        }
        boolean presses = finding.hasNews()
                && finding.severity().rank() < alert.severity().rank();
        Snooze snooze = alert.snooze();
        if (snooze == null) {
            if (presses) {
                tellAgain(alert, true, news);
            }
        } else if (finding.hasNews() && isWorse(finding, snooze)) {
            tellAgain(alert, true, news);
        } else if (!snooze.until().isAfter(today)) {
            tellAgain(alert, false, news);
        }
        if (changed) {
            news.of(alert.account(), Set.of());
        }
    }

    private void tellAgain(Open alert, boolean worse, News news) {
        book.wake(alert.id(), worse);
        news.of(alert.account(), book.tell(alert.id(), alert.account()));
        events.publishEvent(new AlertRaised(alert.id(), worse ? Occasion.WORSENED : Occasion.RETURNED));
    }

    private static boolean isWorse(Finding finding, Snooze snooze) {
        return finding.severity().rank() < snooze.severity().rank() || finding.badness() >= snooze.badness() + WORSE;
    }

    /** Which pages show something of what changed. */
    private final class News {

        private final Set<Long> accounts = new HashSet<>();
        private final Set<Long> people = new HashSet<>();

        void of(long account, Set<Long> told) {
            accounts.add(account);
            people.addAll(told);
        }

        void announce() {
            if (!accounts.isEmpty()) {
                accounts.forEach(account -> liveUpdates.changed(AlertTopics.of(account)));
                people.forEach(person -> liveUpdates.changed(AlertTopics.forUser(person)));
                liveUpdates.changed(AlertTopics.ALL);
            }
        }
    }
}
