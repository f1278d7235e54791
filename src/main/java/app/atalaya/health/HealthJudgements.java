package app.atalaya.health;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.LiveUpdates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people hold of an account's health, beside what is computed. One judgement of an account is in force at a time; it ends by itself,
 * or somebody replaces or withdraws it, and then stays in the history.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HealthJudgements {

    /** The topic of all judgements, for views of many accounts. */
    public static final String TOPIC = "judgements";

    /** A judgement made no later than so many days after one of the same person and band renews it. */
    static final int RENEWED_WITHIN = 30;

    private final JudgementStore store;
    private final AccountAccess access;
    private final CurrentUser currentUser;
    private final LiveUpdates liveUpdates;
    private final Clock clock;

    HealthJudgements(
            JudgementStore store, AccountAccess access, CurrentUser currentUser, LiveUpdates liveUpdates, Clock clock) {
        this.store = store;
        this.access = access;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
    }

    /** Those in force today; accounts that the user may not see are left out as if they did not exist. */
    public Map<AccountId, Judgement> inForce(Collection<AccountId> accounts) {
        return store.inForce(accounts, access.scope(), LocalDate.now(clock));
    }

    /**
     * All judgements of an account, newest first.
     *
     * @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see
     */
    public List<Judgement> history(AccountId account, int offset, int limit) {
        access.requireVisible(account);
        return store.page(account, offset, limit);
    }

    /** @throws app.atalaya.account.NoSuchAccountException if there is none that the user may see */
    public int count(AccountId account) {
        access.requireVisible(account);
        return store.count(account);
    }

    /**
     * Puts a judgement in force, in place of the one that its author saw.
     *
     * @param seen the id of the judgement that was in force when it was written; null if there was none
     * @throws JudgedMeanwhileException if another is in force by now
     * @throws IllegalArgumentException if the draft has {@linkplain JudgementDraft#problems problems}
     * @throws app.atalaya.account.NoSuchAccountException if there is no account that the user may see
     * @throws org.springframework.security.access.AccessDeniedException if the user may not change it
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void judge(AccountId account, JudgementDraft draft, @Nullable Long seen) {
        access.requireEditable(account);
        LocalDate today = LocalDate.now(clock);
        List<String> problems = draft.problems(today);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Not a judgement: " + problems);
        }
        UserId author = currentUser.get().id();
        Optional<Judgement> last = store.page(account, 0, 1).stream().findFirst();
        store.closeExpired(account, today);
        if (seen != null && !ends(account, seen, author, true, today)) {
            throw new JudgedMeanwhileException(standing(account, today));
        }
        try {
            store.insert(account, draft, author, renewal(last, draft, author, today));
        } catch (DuplicateKeyException another) {
            throw new JudgedMeanwhileException(standing(account, today));
        }
        announce(account);
    }

    /**
     * Takes a judgement back before it ends by itself. Nothing happens where it has ended by itself already.
     *
     * @throws JudgedMeanwhileException if another took its place, or somebody withdrew it
     */
    @Transactional
    @PreAuthorize(AccountAccess.MAY_EDIT)
    public void withdraw(AccountId account, long id) {
        access.requireEditable(account);
        LocalDate today = LocalDate.now(clock);
        if (!ends(account, id, currentUser.get().id(), false, today)) {
            throw new JudgedMeanwhileException(standing(account, today));
        }
        announce(account);
    }

    /** Ends a judgement of the account; one that expired while it was looked at is as good as ended. */
    private boolean ends(AccountId account, long id, UserId by, boolean replaced, LocalDate today) {
        Judgement seen = store.find(id)
                .filter(judgement -> judgement.account().equals(account))
                .orElse(null);
        if (seen == null) {
            return false;
        }
        return seen.stateOn(today) == Judgement.State.EXPIRED || store.end(id, by, replaced);
    }

    private Optional<Judgement> standing(AccountId account, LocalDate today) {
        return store.open(account).filter(open -> open.stateOn(today) == Judgement.State.IN_FORCE);
    }

    private static int renewal(Optional<Judgement> last, JudgementDraft draft, UserId author, LocalDate today) {
        return last.filter(judgement ->
                        judgement.author().equals(author) && judgement.band() == Objects.requireNonNull(draft.band()))
                .filter(judgement -> !lastDay(judgement).isBefore(today.minusDays(RENEWED_WITHIN)))
                .map(judgement -> judgement.renewal() + 1)
                .orElse(0);
    }

    private static LocalDate lastDay(Judgement judgement) {
        return judgement.endedAt() == null
                ? judgement.expiresOn()
                : LocalDate.ofInstant(judgement.endedAt(), ZoneOffset.UTC);
    }

    private void announce(AccountId account) {
        liveUpdates.changed(HealthTopics.of(account));
        liveUpdates.changed(TOPIC);
    }
}
