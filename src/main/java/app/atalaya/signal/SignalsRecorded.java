package app.atalaya.signal;

import app.atalaya.account.AccountId;
import java.time.LocalDate;
import java.util.Map;

/**
 * Signals of these accounts were added, corrected or withdrawn.
 *
 * @param earliest per account the earliest day (UTC) that a changed signal belongs to: scores from that day on may change
 */
public record SignalsRecorded(Map<AccountId, LocalDate> earliest) {}
