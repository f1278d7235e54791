package app.atalaya.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.HealthJudgements;
import app.atalaya.health.JudgementDraft;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Statements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PortfolioTest {

    @Autowired
    Portfolio portfolio;

    @Autowired
    PortfolioKeeper keeper;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    As as;

    @Autowired
    Statements statements;

    @Autowired
    HealthJudgements judgements;

    private InsightData data;
    private Person owner;

    @BeforeEach
    void threeAccounts() {
        data = new InsightData(sql, clock);
        owner = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        AccountId risky = data.account("Albor", "KEY", "logistics-" + data.mark(), 900_000, owner.id());
        data.health(risky, 46.0, "CRITICAL", -14.0, 100);
        AccountId sound = data.account("Meridia", "KEY", "finance-" + data.mark(), 2_000_000, owner.id());
        data.health(sound, 84.0, "HEALTHY", 3.0, 40);
        data.account("Nueva", "GROWTH", "logistics-" + data.mark(), 100_000, owner.id());
        keeper.now(true);
    }

    @Test
    void theKeptTotalsAreWhatAGroupByOverTheAccountsSays() {
        PortfolioFigures kept = figuresOf(Role.EXECUTIVE, PortfolioFilter.NONE);
        for (CountedBand band : CountedBand.values()) {
            var direct = sql.sql("""
                    select count(*), coalesce(sum(a.annual_revenue), 0) from account a
                    left join account_health h on h.account_id = a.id
                    where a.archived_at is null and coalesce(h.band, 'UNKNOWN') = ?
                        and (? = 'UNKNOWN' or h.band <> 'HEALTHY' or (h.confidence < 70) = ?)
                    """)
                    .param(band.band().name())
                    .param(band.name())
                    .param(band == CountedBand.DOUBTFUL)
                    .query((row, n) -> List.of(row.getBigDecimal(1), row.getBigDecimal(2)))
                    .single();

            assertThat(BigDecimal.valueOf(kept.accounts(Set.of(band)))).isEqualByComparingTo(direct.getFirst());
            assertThat(kept.revenue(Set.of(band))).isEqualByComparingTo(direct.getLast());
        }
    }

    @Test
    void keptTotalsAndThoseWorkedOutOnTheSpotAgree() {
        PortfolioFilter segment = new PortfolioFilter(null, "logistics-" + data.mark(), null);
        PortfolioFilter sameByOwner = new PortfolioFilter(null, "logistics-" + data.mark(), owner.id());

        PortfolioFigures kept = figuresOf(Role.EXECUTIVE, segment);
        PortfolioFigures worked = figuresOf(Role.EXECUTIVE, sameByOwner);

        assertThat(comparable(kept)).isNotEmpty().containsExactlyInAnyOrderElementsOf(comparable(worked));
        assertThat(kept.largest()).isEqualTo(worked.largest()).hasSize(2);
        assertThat(kept.atRisk()).isEqualTo(worked.atRisk()).hasSize(1);
        assertThat(kept.owners()).isEqualTo(worked.owners()).containsEntry(owner.id(), owner.name());
    }

    @Test
    void typeAndSegmentNarrowTheTotalsTogether() {
        PortfolioFigures key = figuresOf(Role.EXECUTIVE, new PortfolioFilter("KEY", "logistics-" + data.mark(), null));

        assertThat(key.accounts()).isEqualTo(1);
        assertThat(key.revenue()).isEqualByComparingTo("900000");
        assertThat(key.confidence()).isEqualTo(80);
    }

    @Test
    void theWeeksShowTheBandsThatStoodThen() {
        PortfolioFigures all = figuresOf(Role.EXECUTIVE, new PortfolioFilter("KEY", "finance-" + data.mark(), null));
        LocalDate today = data.today();

        assertThat(all.by(PortfolioCut.WEEK))
                .filteredOn(cell -> cell.cutKey().equals(today.minusWeeks(10).toString()))
                .extracting(PortfolioCell::band, PortfolioCell::accounts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CountedBand.UNKNOWN, 1));
        assertThat(all.by(PortfolioCut.WEEK))
                .filteredOn(cell -> cell.cutKey().equals(today.minusWeeks(2).toString()))
                .extracting(PortfolioCell::band)
                .containsExactly(CountedBand.HEALTHY);
    }

    @Test
    void healthThatTooLittleIsKnownOfIsNotCountedAsHealthy() {
        AccountId doubtful = data.account("Dudosa", "KEY", "finance-" + data.mark(), 500_000, owner.id());
        data.health(doubtful, 91.0, "HEALTHY", 1.0, 60, 69);
        keeper.now(true);
        PortfolioFilter segment = new PortfolioFilter(null, "finance-" + data.mark(), null);

        for (PortfolioFigures figures : List.of(
                figuresOf(Role.EXECUTIVE, segment),
                figuresOf(Role.EXECUTIVE, new PortfolioFilter(null, segment.segment(), owner.id())))) {
            assertThat(figures.accounts(Set.of(CountedBand.HEALTHY))).isEqualTo(1);
            assertThat(figures.revenue(Set.of(CountedBand.DOUBTFUL))).isEqualByComparingTo("500000");
            assertThat(figures.by(PortfolioCut.WEEK))
                    .filteredOn(cell ->
                            cell.cutKey().equals(data.today().minusWeeks(2).toString()))
                    .extracting(PortfolioCell::band)
                    .containsExactlyInAnyOrder(CountedBand.HEALTHY, CountedBand.DOUBTFUL);
        }
        AccountFilter behind = segment.accounts().withBands(Set.of(CountedBand.DOUBTFUL));
        assertThat(as.user(owner, () -> portfolio.accounts(behind, 0, 10)))
                .extracting(AccountRow::id)
                .containsExactly(doubtful);
        assertThat(as.user(owner, () -> portfolio.count(behind))).isEqualTo(1);
    }

    @Test
    void judgementsThatDifferFromTheScoreAreListedForWhomeverMaySeeTheAccount() {
        AccountId disputed = data.account("Disputed", "KEY", "finance-" + data.mark(), 400_000, owner.id());
        data.health(disputed, 46.0, "CRITICAL", -3.0, 60);
        AccountId agreed = data.account("Agreed", "KEY", "finance-" + data.mark(), 300_000, owner.id());
        data.health(agreed, 46.0, "CRITICAL", -3.0, 60);
        as.user(owner, () -> {
            judgements.judge(
                    disputed,
                    new JudgementDraft(Band.HEALTHY, "We met", data.today().plusDays(9)),
                    null);
            judgements.judge(
                    agreed,
                    new JudgementDraft(Band.CRITICAL, "So it is", data.today().plusDays(9)),
                    null);
        });
        AccountFilter filter =
                AccountFilter.NONE.withSegment("finance-" + data.mark()).withDisputed(true);

        assertThat(as.role(Role.EXECUTIVE, () -> portfolio.accounts(filter, 0, 10)))
                .extracting(
                        row -> row.judgement() == null ? null : row.judgement().reason())
                .containsExactly("We met");
        assertThat(as.role(Role.EXECUTIVE, () -> portfolio.count(filter))).isEqualTo(1);
        Person stranger = as.newUser(Role.KEY_ACCOUNT_MANAGER);
        assertThat(as.user(stranger, () -> portfolio.accounts(filter, 0, 10))).isEmpty();
        assertThat(as.user(stranger, () -> portfolio.count(filter))).isZero();
    }

    @Test
    void aKeyAccountManagerSeesTheirOwnAccountsOnly() {
        PortfolioFigures own = as.user(owner, () -> portfolio.figures(PortfolioFilter.NONE));

        assertThat(own.accounts()).isEqualTo(3);
        assertThat(own.revenue()).isEqualByComparingTo("3000000");
        assertThat(own.revenue(PortfolioFigures.RISKY)).isEqualByComparingTo("900000");
    }

    @Test
    void eachPortfolioTakesTheSameFewStatementsHoweverManyAccountsThereAre() {
        int few = statementsOf(Role.EXECUTIVE);
        for (int i = 0; i < 40; i++) {
            data.account("More" + i, "STANDARD", "logistics-" + data.mark(), 10_000 + i, owner.id());
        }
        keeper.now(true);

        assertThat(statementsOf(Role.EXECUTIVE)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private int statementsOf(Role role) {
        return as.user(
                as.someone(role),
                () -> statements
                        .of(() -> portfolio.figures(PortfolioFilter.NONE))
                        .size());
    }

    private PortfolioFigures figuresOf(Role role, PortfolioFilter filter) {
        return as.user(as.someone(role), () -> portfolio.figures(filter));
    }

    private static List<PortfolioCell> comparable(PortfolioFigures figures) {
        return Stream.of(PortfolioCut.values())
                .flatMap(cut -> figures.by(cut).stream())
                .map(cell -> new PortfolioCell(
                        cell.cut(),
                        cell.cutKey(),
                        cell.band(),
                        cell.accounts(),
                        cell.revenue().stripTrailingZeros(),
                        cell.confidenceTotal()))
                .toList();
    }
}
