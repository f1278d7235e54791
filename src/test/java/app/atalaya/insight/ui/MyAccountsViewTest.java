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
import app.atalaya.insight.AccountLine;
import app.atalaya.insight.InsightData;
import app.atalaya.testing.ViewTest;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.FilterChips;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MyAccountsViewTest extends ViewTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    HealthJudgements judgements;

    @Test
    void showsTheUsersKeyAccountsFirstAndAllOnDemand() {
        Person me = withAccounts();
        signIn(me, SPANISH);
        open("");

        assertThat(_size(grid())).isEqualTo(1);
        assertThat(FilterChips.isOn(chip("filter-key"))).isTrue();
        _click(chip("filter-key"));
        assertThat(location()).isEqualTo("?type=all");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void filtersStandInTheUrl() {
        Person me = withAccounts();
        signIn(me, ENGLISH);
        open("?type=all&band=critical");

        assertThat(FilterChips.isOn(chip("filter-critical"))).isTrue();
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_find(MovedCard.class)).hasSize(1);
    }

    @Test
    void aDoubtfulScoreNeverLooksHealthyAndAJudgementStandsBesideIt() {
        InsightData data = new InsightData(sql, clock);
        Person me = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountId doubtful = data.account("Dudosa", "KEY", "s", 900_000, me.id());
        data.health(doubtful, 91.0, "HEALTHY", 1.0, 60, 55);
        as.user(
                me,
                () -> judgements.judge(
                        doubtful,
                        new JudgementDraft(
                                Band.CRITICAL, "Nobody answers", data.today().plusDays(9)),
                        null));
        signIn(me, ENGLISH);
        open("?type=all&band=healthy");
        assertThat(_size(grid())).isZero();

        open("?type=all&band=doubtful");
        assertThat(_size(grid())).isEqualTo(1);
        Component cell = AccountCells.health(firstRow().row());
        assertThat(cell.getElement().getTextRecursively()).contains("Healthy, doubtful", "confidence 55%");
        assertThat(cell.getElement().getOuterHTML())
                .contains("health-doubtful", "stroke-dasharray", "Nobody answers", "aria-label");
    }

    private static AccountLine firstRow() {
        return com.github.mvysny.kaributesting.v10.GridKt._get(grid(), 0);
    }

    @Test
    void whoLooksAfterNothingIsToldSo() {
        signIn(as.newUser(Role.EXECUTIVE), SPANISH);
        open("");

        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_get(H1.class).getText()).startsWith("Buen");
        _click(_get(Button.class, spec -> spec.withId("home-elsewhere")));
        assertThat(location()).isEqualTo("portfolio");
    }

    private Person withAccounts() {
        InsightData data = new InsightData(sql, clock);
        Person me = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        data.health(data.account("Albor", "KEY", "s", 900_000, me.id()), 46.0, "CRITICAL", -14.0, 60);
        data.account("Nueva", "STANDARD", "s", 100_000, me.id());
        return me;
    }

    private static MyAccountsGrid grid() {
        return _get(MyAccountsGrid.class);
    }

    private static Button chip(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }
}
