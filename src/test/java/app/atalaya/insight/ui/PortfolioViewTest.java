package app.atalaya.insight.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.HealthJudgements;
import app.atalaya.health.JudgementDraft;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.insight.AccountFilter;
import app.atalaya.insight.InsightData;
import app.atalaya.insight.Portfolio;
import app.atalaya.testing.ViewTest;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PortfolioViewTest extends ViewTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    Portfolio portfolio;

    @Autowired
    HealthJudgements judgements;

    @Test
    void aKeyAccountManagerSeesTheirOwnPortfolioAndDrillsDown() {
        signIn(withAccounts(), SPANISH);
        open("portfolio");

        assertThat(_find(Kpi.class)).hasSize(6);
        _click(_get(Button.class, spec -> spec.withId("kpi-risky-accounts")));
        assertThat(location()).startsWith("portfolio/accounts?").contains("critical");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void judgementsThatDifferFromTheScoreHaveACardThatLeadsToThem() {
        Person me = withAccounts();
        AccountId judged = as.user(me, () -> portfolio.accounts(AccountFilter.NONE.withText("Albor"), 0, 1))
                .getFirst()
                .id();
        as.user(
                me,
                () -> judgements.judge(
                        judged,
                        new JudgementDraft(
                                Band.HEALTHY,
                                "They signed today",
                                LocalDate.now(clock).plusDays(3)),
                        null));
        signIn(me, ENGLISH);
        open("portfolio");

        DisputedCard card = _get(DisputedCard.class);
        assertThat(card.getElement().getTextRecursively()).contains("They signed today", "confidence 80%");
        Anchor all = _get(Anchor.class, spec -> spec.withId("portfolio-disputed-all"));
        open(all.getHref());
        assertThat(location()).contains("judged=differs");
        assertThat(_size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void eachChartIsThereAsATableToo() {
        signIn(withAccounts(), ENGLISH);
        open("portfolio");
        int before = _find(NativeTable.class).size();

        _click(_get(Button.class, spec -> spec.withId("portfolio-weeks-as-table")));

        assertThat(_find(NativeTable.class)).hasSize(before + 1);
    }

    @Test
    void aPortfolioWithoutAccountsSaysWhy() {
        signIn(as.newUser(Role.TEAM_MEMBER), SPANISH);
        open("portfolio?type=key");

        assertThat(_find(EmptyState.class)).hasSize(1);
        _click(_get(Button.class, spec -> spec.withId("portfolio-elsewhere")));
        assertThat(location()).isEqualTo("portfolio");
    }

    private Person withAccounts() {
        InsightData data = new InsightData(sql, clock);
        Person me = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        data.health(data.account("Albor", "KEY", "s", 900_000, me.id()), 46.0, "CRITICAL", -14.0, 60);
        data.health(data.account("Meridia", "KEY", "s", 2_900_000, me.id()), 81.0, "HEALTHY", 2.0, 60);
        return me;
    }
}
