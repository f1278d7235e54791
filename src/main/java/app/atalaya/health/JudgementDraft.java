package app.atalaya.health;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as it is typed.
 *
 * @param band critical, at risk or healthy
 * @param expiresOn the last day on which it is in force
 */
public record JudgementDraft(
        @Nullable Band band, String reason, @Nullable LocalDate expiresOn) implements Serializable {

    public JudgementDraft {
        reason = reason.strip();
    }

    /** Message keys of what keeps it from being saved on that day; empty when it can be. */
    public List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (band == null || band == Band.UNKNOWN) {
            problems.add("health.judgement.problem.band");
        }
        if (reason.isEmpty() || reason.length() > Judgement.LONGEST_REASON) {
            problems.add("health.judgement.problem.reason");
        }
        if (expiresOn == null
                || !expiresOn.isAfter(today)
                || expiresOn.isAfter(today.plusDays(Judgement.LONGEST_DAYS))) {
            problems.add("health.judgement.problem.expiry");
        }
        return problems;
    }
}
