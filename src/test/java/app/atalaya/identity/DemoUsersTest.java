package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.atalaya.testing.DatabaseTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DemoUsersTest {

    @Autowired
    UserRepository users;

    @Autowired
    UserAccounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void demoModeRefusesADatabaseThatTeamsWorkOn() {
        assertThatThrownBy(() -> demo(true, "MySQL").afterPropertiesSet())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MySQL");
        assertThatCode(() -> demo(true, "H2").afterPropertiesSet()).doesNotThrowAnyException();
        assertThatCode(() -> demo(false, "MySQL").afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void demoUsersMaySignInInDemoModeOnly() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            demo(true, "H2").run(new DefaultApplicationArguments());

            assertThat(find("kam", true).isEnabled()).isTrue();
            assertThat(find("kam", false).isEnabled()).isFalse();
        });
    }

    private UserDetails find(String username, boolean demoMode) {
        return new SignInUsers(users, new DemoMode(demoMode)).loadUserByUsername(username);
    }

    private DemoUsers demo(boolean on, String product) {
        DataSource database = mock(DataSource.class, RETURNS_DEEP_STUBS);
        try {
            when(database.getConnection().getMetaData().getDatabaseProductName())
                    .thenReturn(product);
        } catch (SQLException never) {
            throw new IllegalStateException(never);
        }
        return new DemoUsers(new DemoMode(on), database, users, accounts);
    }
}
