package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.uikit.SqlInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test is rolled back: for a moment there is nobody to administrate. */
@DatabaseTest
class FirstAdministratorTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    SqlInstants instants;

    @Autowired
    Administrators administrators;

    @Autowired
    UserAccounts accounts;

    @Autowired
    TransactionTemplate transactions;

    private Instant now = Instant.parse("2027-01-01T10:00:00Z");

    @Test
    void theLinkCreatesAnAdministratorOnce() {
        whileNobodyAdministrates(setup -> {
            String token = setup.issue();
            assertThat(setup.isValid(token)).isTrue();

            assertThat(setup.create(token, Given.unique("first"), "First", As.PASSWORD))
                    .isTrue();

            assertThat(administrators.exist()).isTrue();
            assertThat(setup.isValid(token)).isFalse();
            assertThat(setup.create(token, Given.unique("second"), "Second", As.PASSWORD))
                    .isFalse();
        });
    }

    @Test
    void theLinkHoldsForADay() {
        whileNobodyAdministrates(setup -> {
            String token = setup.issue();
            now = now.plus(Duration.ofHours(24));

            assertThat(setup.isValid(token)).isFalse();
        });
    }

    @Test
    void aNewLinkReplacesTheOldOneAndAGuessOpensNothing() {
        whileNobodyAdministrates(setup -> {
            String old = setup.issue();
            setup.issue();

            assertThat(setup.isValid(old)).isFalse();
            assertThat(setup.isValid("")).isFalse();
        });
    }

    @Test
    void aWeakPasswordIsRefused() {
        whileNobodyAdministrates(
                setup -> assertThatThrownBy(() -> setup.create(setup.issue(), Given.unique("first"), "First", "short"))
                        .isInstanceOf(UserRuleException.class));
    }

    private void whileNobodyAdministrates(Consumer<FirstAdministrator> test) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("update app_user set enabled = false").update();
            test.accept(new FirstAdministrator(sql, instants, administrators, accounts, () -> now));
        });
    }
}
