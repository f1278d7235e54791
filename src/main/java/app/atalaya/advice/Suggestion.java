package app.atalaya.advice;

import app.atalaya.account.AccountRef;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something worth doing about an account.
 *
 * @param rule code of the rule that says so; with account and subject it is the suggestion's stable name
 * @param subject what it is about, such as the day of a renewal; empty where the rule has one per account
 * @param action what to do, verb first
 * @param reason why, in figures
 * @param priority 0 to 1, urgency × stake (see {@link Rules}); the higher the sooner
 * @param dueOn until when it should be done
 * @param figure what it rests on, greater where there is more reason; its unit is the rule's
 * @param evidence the panel of the account board that shows the facts
 */
public record Suggestion(
        AccountRef account,
        String rule,
        String subject,
        Wording action,
        Wording reason,
        double priority,
        LocalDate dueOn,
        double figure,
        String evidence)
        implements Serializable {

    /** Its name within its account. */
    public String key() {
        return subject.isEmpty() ? rule : rule + ":" + subject;
    }
}
