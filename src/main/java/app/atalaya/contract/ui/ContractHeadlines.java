package app.atalaya.contract.ui;

import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.spi.AccountHeadline;
import app.atalaya.contract.LifetimeValue;
import app.atalaya.contract.Revenue;
import app.atalaya.field.ExchangeRates;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Kpi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contracts come to, in the header of the account board: recurring revenue, lifetime value and the next renewal. */
@Configuration(proxyBeanMethods = false)
class ContractHeadlines {

    private record Headline(int order, Function<AccountId, Component> figure) implements AccountHeadline {

        @Override
        public Component figureFor(AccountId account) {
            return figure.apply(account);
        }
    }

    @Bean
    AccountHeadline arrHeadline(Revenue revenue, ExchangeRates rates, Clock clock) {
        return new Headline(
                200,
                account -> Kpi.figure(
                        Formats.current().shortMoney(revenue.arr(account, LocalDate.now(clock)), rates.reporting()),
                        text("contract.arr")));
    }

    @Bean
    AccountHeadline lifetimeValueHeadline(Revenue revenue, ExchangeRates rates, Clock clock) {
        return new Headline(210, account -> {
            LifetimeValue worth = revenue.lifetimeValue(account, LocalDate.now(clock));
            return Kpi.figure(
                    Formats.current().shortMoney(worth.total(), rates.reporting()),
                    text("contract.ltv", worth.years()));
        });
    }

    @Bean
    AccountHeadline renewalHeadline(Accounts accounts, Clock clock) {
        return new Headline(220, account -> {
            LocalDate renewal = accounts.find(account).renewalOn();
            return renewal == null
                    ? Kpi.figure(text("common.notAvailable"), text("contract.renewal.none"))
                    : Kpi.figure(
                            text("common.daysCount", ChronoUnit.DAYS.between(LocalDate.now(clock), renewal)),
                            text("contract.renewal", Formats.current().date(renewal)));
        });
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
