package app.atalaya.alert;

import app.atalaya.account.AccountId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts to show.
 *
 * @param text part of the account's name; blank: any
 * @param kind null: any
 * @param severity null: any
 * @param account null: any
 */
public record AlertFilter(
        Scope scope,
        AlertState state,
        String text,
        @Nullable RuleKind kind,
        @Nullable Severity severity,
        @Nullable AccountId account)
        implements Serializable {

    /** Whose alerts. */
    public enum Scope {
        /** Assigned to me; or to nobody, at accounts that I own. */
        MINE,
        /** At accounts whose team I am on. */
        TEAM,
        /** At all accounts that I may see. */
        ALL
    }

    public static AlertFilter open(Scope scope) {
        return new AlertFilter(scope, AlertState.OPEN, "", null, null, null);
    }

    /** All of an account, in that state. */
    public static AlertFilter of(AccountId account, AlertState state) {
        return new AlertFilter(Scope.ALL, state, "", null, null, account);
    }

    public AlertFilter in(Scope other) {
        return new AlertFilter(other, state, text, kind, severity, account);
    }

    public AlertFilter in(AlertState other) {
        return new AlertFilter(scope, other, text, kind, severity, account);
    }

    public AlertFilter named(String other) {
        return new AlertFilter(scope, state, other, kind, severity, account);
    }

    public AlertFilter of(@Nullable RuleKind other) {
        return new AlertFilter(scope, state, text, other, severity, account);
    }

    public AlertFilter of(@Nullable Severity other) {
        return new AlertFilter(scope, state, text, kind, other, account);
    }
}
