package app.atalaya.demo;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.HealthJudgements;
import app.atalaya.health.JudgementDraft;
import app.atalaya.identity.RunAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What some owners hold of their accounts, beside the computed scores. */
@Component
class Opinions {

    private record Opinion(String slug, String owner, Band band, int days, String reason) {}

    private static final List<Opinion> ALL = List.of(
            new Opinion(
                    "naviera-albor",
                    "kam",
                    Band.AT_RISK,
                    30,
                    "La dirección nueva quiere seguir; la caída de uso es de una sola sede."),
            new Opinion(
                    "clinicas-valdemar",
                    "kam",
                    Band.AT_RISK,
                    45,
                    "La patrocinadora no contesta desde hace semanas, aunque el uso se mantiene."),
            new Opinion(
                    "papelera-montaren",
                    "ines",
                    Band.AT_RISK,
                    20,
                    "El equipo nuevo de operaciones se está formando; no es un abandono."));

    private final HealthJudgements judgements;
    private final RunAs runAs;

    Opinions(HealthJudgements judgements, RunAs runAs) {
        this.judgements = judgements;
        this.runAs = runAs;
    }

    /** @param accounts by slug; opinions on others are left out */
    void tell(Map<String, AccountId> accounts, LocalDate today) {
        for (Opinion opinion : ALL) {
            if (accounts.containsKey(opinion.slug())) {
                JudgementDraft draft =
                        new JudgementDraft(opinion.band(), opinion.reason(), today.plusDays(opinion.days()));
                AccountId account = Objects.requireNonNull(accounts.get(opinion.slug()));
                runAs.user(opinion.owner(), () -> judgements.judge(account, draft, null));
            }
        }
    }
}
