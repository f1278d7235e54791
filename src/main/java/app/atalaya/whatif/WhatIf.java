package app.atalaya.whatif;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRef;
import app.atalaya.account.AccountScope;
import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthRescoring;
import app.atalaya.health.ModelId;
import app.atalaya.health.Rescored;
import app.atalaya.health.spi.DraftEffect;
import app.atalaya.health.spi.DraftEffect.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a draft would do, before anybody publishes it. It may take seconds for a hundred thousand accounts, so views call it off their
 * thread; a progress listener that throws ends it.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class WhatIf {

    /** The days that the figures of others look back over. */
    public static final int DAYS = 90;

    private final HealthRescoring rescoring;
    private final List<DraftEffect> effects;
    private final JdbcClient sql;
    private final AccountAccess access;

    WhatIf(HealthRescoring rescoring, ObjectProvider<DraftEffect> effects, JdbcClient sql, AccountAccess access) {
        this.rescoring = rescoring;
        this.effects = effects.orderedStream().toList();
        this.sql = sql;
        this.access = access;
    }

    /**
     * Bands before and after, and who changes.
     *
     * @param progress hears the share that is done, 0 to 1
     * @throws IllegalArgumentException if the draft has problems
     */
    public Preview preview(ModelId model, HealthModel draft, DoubleConsumer progress) {
        Preview.Sum sum = new Preview.Sum();
        rescoring.today(model, draft, sum::add, progress);
        return sum.preview();
    }

    /** Whether any module contributes a figure. */
    public boolean hasEffects() {
        return !effects.isEmpty();
    }

    /**
     * The figures that other modules contribute, over the last {@value #DAYS} days.
     *
     * @throws IllegalArgumentException if the draft has problems
     */
    public List<EffectFigure> effects(ModelId model, HealthModel draft, DoubleConsumer progress) {
        Map<DraftEffect, Count> counts = new HashMap<>();
        if (hasEffects()) {
            rescoring.courses(
                    model,
                    draft,
                    DAYS,
                    range -> effects.forEach(effect -> counts.merge(effect, effect.count(range), Count::plus)),
                    progress);
        }
        return effects.stream()
                .map(effect -> new EffectFigure(effect.labelKey(), counts.getOrDefault(effect, new Count(0, 0))))
                .toList();
    }

    /** A page of those who change their band, with the names of the accounts, in one statement. */
    public List<BandMove> moves(List<Rescored> page) {
        Map<AccountId, AccountRef> named = new HashMap<>();
        if (!page.isEmpty()) {
            AccountScope scope = access.scope();
            sql.sql("select a.id, a.account_key, a.name from account a where a.id in (:ids) and "
                            + scope.predicate("a.id"))
                    .param(
                            "ids",
                            page.stream().map(each -> each.account().value()).toList())
                    .param(AccountScope.VIEWER, scope.viewer().value())
                    .query(row -> {
                        AccountId id = new AccountId(row.getLong(1));
                        named.put(id, new AccountRef(id, row.getString(2), row.getString(3)));
                    });
        }
        List<BandMove> moves = new ArrayList<>();
        for (Rescored each : page) {
            AccountRef account = named.get(each.account());
            if (account != null) { // gone since the preview was computed
                moves.add(new BandMove(account, each.before(), each.bandBefore(), each.after(), each.bandAfter()));
            }
        }
        return moves;
    }
}
