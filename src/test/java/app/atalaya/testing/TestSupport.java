package app.atalaya.testing;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.Accounts;
import app.atalaya.alert.AlertRun;
import app.atalaya.health.HealthRecompute;
import app.atalaya.identity.RunAs;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.Users;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The helpers that tests inject. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static Outage outage() {
        return new Outage();
    }

    @Bean
    Judge judge(HealthRecompute scores, AlertRun alerts, JdbcClient sql) {
        return new Judge(scores, alerts, sql);
    }

    @Bean
    As as(Users users, UserDirectory directory, RunAs runAs) {
        return new As(users, directory, runAs);
    }

    @Bean
    Given given(As as, Accounts accounts, AccountAccess access) {
        return new Given(as, accounts, access);
    }
}
