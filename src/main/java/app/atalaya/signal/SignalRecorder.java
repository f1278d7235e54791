package app.atalaya.signal;

import app.atalaya.account.AccountId;
import app.atalaya.uikit.LiveUpdates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records facts, one or a million: who records has checked that the user may do so for the account. Recording the same fact again
 * changes nothing; recording it with another content corrects it. Each call announces the accounts it touched once, as
 * {@link SignalsRecorded}, in the caller's transaction.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SignalRecorder {

    private final SignalTable table;
    private final SignalRows rows;
    private final ApplicationEventPublisher events;
    private final LiveUpdates liveUpdates;

    SignalRecorder(SignalTable table, SignalRows rows, ApplicationEventPublisher events, LiveUpdates liveUpdates) {
        this.table = table;
        this.rows = rows;
        this.events = events;
        this.liveUpdates = liveUpdates;
    }

    /** Records them and says how many were new or corrected. */
    public int record(Collection<Signal> signals, @Nullable Long importId) {
        return load(List.copyOf(signals), importId).touched();
    }

    /**
     * Records them and tells what that did to each kind of them.
     *
     * @param importId the import that they came with, which may be undone as a whole
     */
    public RecordedSignals load(List<Signal> signals, @Nullable Long importId) {
        Map<AccountId, LocalDate> earliest = new HashMap<>();
        RecordedSignals recorded = table.upsert(signals, importId, earliest);
        announce(earliest);
        return recorded;
    }

    /** Which of these are there already, by external id, as they are now. */
    @Transactional(readOnly = true)
    public Map<String, Signal> existing(String source, SignalKind kind, Collection<String> externalIds) {
        return rows.existing(source, kind, externalIds);
    }

    /** Takes back signals by their names; unknown names are ignored. */
    public int withdraw(String source, SignalKind kind, Collection<String> externalIds) {
        Collection<Signal> gone = rows.existing(source, kind, externalIds).values();
        int count = table.delete(source, kind, externalIds);
        announce(earliest(gone));
        return count;
    }

    /** Takes back everything that an import added, and says how much that was. */
    public int withdrawImport(long importId) {
        Map<AccountId, LocalDate> earliest = rows.earliestOfImport(importId);
        int count = table.deleteImport(importId);
        announce(earliest);
        return count;
    }

    /** Gives a corrected signal its earlier content back, unless it was corrected again meanwhile. */
    public boolean restore(RecordedSignals.Correction correction) {
        Map<AccountId, LocalDate> earliest = new HashMap<>();
        boolean restored = table.restore(correction, earliest);
        announce(earliest);
        return restored;
    }

    /** Makes the signals of this source and kind of these accounts exactly these, touching only what differs. */
    void replace(String source, SignalKind kind, Set<AccountId> accounts, List<Signal> signals) {
        Map<AccountId, LocalDate> earliest = new HashMap<>();
        table.replace(source, kind, accounts, signals, earliest);
        announce(earliest);
    }

    private void announce(Map<AccountId, LocalDate> earliest) {
        if (earliest.isEmpty()) {
            return;
        }
        events.publishEvent(new SignalsRecorded(Map.copyOf(earliest)));
        earliest.keySet().forEach(account -> liveUpdates.changed(SignalTopics.of(account)));
    }

    private static Map<AccountId, LocalDate> earliest(Collection<Signal> signals) {
        Map<AccountId, LocalDate> earliest = new HashMap<>();
        signals.forEach(signal -> note(earliest, signal.account(), signal.at()));
        return earliest;
    }

    static void note(Map<AccountId, LocalDate> earliest, AccountId account, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        earliest.merge(account, day, (one, other) -> one.isBefore(other) ? one : other);
    }
}
