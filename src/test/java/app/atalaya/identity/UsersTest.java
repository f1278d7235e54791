package app.atalaya.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import app.atalaya.testing.Given;
import app.atalaya.testing.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class UsersTest {

    @Autowired
    Users users;

    @Autowired
    UserDirectory directory;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Statements statements;

    @Autowired
    As as;

    @Test
    void aNewUserIsKeptWithAHashedPassword() {
        String username = Given.unique("nuria");
        UserId id = create(username, "Nuria Cano");

        assertThat(as.administrator(() -> users.get(id)))
                .extracting(UserRow::username, UserRow::name, UserRow::roles, UserRow::enabled)
                .containsExactly(username, "Nuria Cano", Set.of(Role.EXECUTIVE), true);
        assertThat(sql.sql("select password_hash from app_user where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @Test
    void namesDifferByMoreThanCase() {
        String username = Given.unique("nuria");
        create(username, "Nuria Cano");

        assertThatThrownBy(() -> create(username.toUpperCase(Locale.ROOT), "Another"))
                .isInstanceOf(UserRuleException.class)
                .hasMessageContaining("username-taken");
    }

    @ParameterizedTest
    @CsvSource({"'a b', Nuria, n@x.es, username", "nuria, ' ', n@x.es, name", "nuria, Nuria, nobody, email"})
    void whatIsNoUserIsRefusedByField(String username, String name, String email, String problem) {
        NewUser wanted = new NewUser(username, name, email, As.PASSWORD, Set.of(Role.EXECUTIVE));

        assertThatThrownBy(() -> as.administrator(() -> users.create(wanted)))
                .isInstanceOf(UserRuleException.class)
                .hasMessageContaining("identity.problem." + problem);
    }

    @Test
    void onlyAdministratorsManageUsers() {
        for (Role role : List.of(Role.KEY_ACCOUNT_MANAGER, Role.TEAM_MEMBER, Role.EXECUTIVE)) {
            assertThatThrownBy(() -> as.role(role, () -> users.count(new UserFilter("", null, null))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aPageOfUsersTakesTwoStatementsHoweverManyThereAre() {
        String family = Given.unique("family");
        create(family + "-b", "Berta " + family);
        create(family + "-a", "Ana " + family);
        UserFilter filter = new UserFilter(family.toUpperCase(Locale.ROOT), Role.EXECUTIVE, true);

        as.administrator(() -> {
            assertThat(users.list(filter, UserSort.NAME, true, 0, 10))
                    .extracting(UserRow::username)
                    .containsExactly(family + "-b", family + "-a");
            assertThat(users.list(filter, UserSort.NAME, false, 1, 1))
                    .extracting(UserRow::username)
                    .containsExactly(family + "-b");
            assertThat(users.count(filter)).isEqualTo(2);
            assertThat(statements.of(() -> users.list(filter, UserSort.EMAIL, false, 0, 10)))
                    .hasSize(2);
        });
    }

    @Test
    void signsThatSearchesUseAreSearchedForAsTheyAre() {
        create(Given.unique("percent"), "100 % Nuria_" + Given.unique("x"));

        as.administrator(() -> {
            assertThat(users.count(new UserFilter("100 % nuria_", null, null))).isPositive();
            assertThat(users.count(new UserFilter("100 _ nuria%", null, null))).isZero();
        });
    }

    @Test
    void aStaleEditIsRefused() {
        Person user = as.newUser(Role.TEAM_MEMBER);
        as.administrator(() -> {
            int seen = users.get(user.id()).version();
            users.edit(user.id(), seen, new UserDraft("First", null, Set.of(Role.TEAM_MEMBER)));

            assertThatThrownBy(
                            () -> users.edit(user.id(), seen, new UserDraft("Second", null, Set.of(Role.TEAM_MEMBER))))
                    .isInstanceOf(ObjectOptimisticLockingFailureException.class);
            assertThat(users.get(user.id()).name()).isEqualTo("First");
        });
    }

    @Test
    void whoIsDisabledIsNoLongerChosenButStillNamed() {
        Person user = as.newUser(Role.TEAM_MEMBER);
        as.administrator(() -> {
            users.disable(user.id());
            assertThat(directory.byUsername(user.username())).isEmpty();
            assertThat(directory.named(List.of(user.id()))).containsEntry(user.id(), user);
            users.enable(user.id());
            assertThat(directory.byUsername(user.username())).contains(user);
        });
    }

    @Test
    void aDeviceThatRemembersTheUserForgetsThemWithTheirPassword() {
        Person user = as.newUser(Role.TEAM_MEMBER);
        sql.sql("insert into persistent_logins (series, username, token, last_used)"
                        + " values (?, ?, 'token', current_timestamp)")
                .params(Given.unique("series"), user.username())
                .update();

        as.administrator(() -> users.resetPassword(user.id(), "another lantern"));

        assertThat(sql.sql("select count(*) from persistent_logins where username = ?")
                        .param(user.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLastAdministratorStaysOne() {
        Person last = as.newUser(Role.ADMINISTRATOR);
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("update app_user set enabled = false where id <> ?")
                    .param(last.id().value())
                    .update();
            as.user(last, () -> {
                assertThatThrownBy(() -> users.disable(last.id()))
                        .isInstanceOf(UserRuleException.class)
                        .hasMessageContaining("last-administrator");
            });
        });
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.sql("update app_user set enabled = false where id <> ?")
                    .param(last.id().value())
                    .update();
            as.user(last, () -> {
                UserDraft draft = new UserDraft("Last", null, Set.of(Role.EXECUTIVE));
                assertThatThrownBy(() -> users.edit(last.id(), 0, draft))
                        .isInstanceOf(UserRuleException.class)
                        .hasMessageContaining("last-administrator");
            });
        });
    }

    private UserId create(String username, String name) {
        return as.administrator(
                () -> users.create(new NewUser(username, name, null, As.PASSWORD, Set.of(Role.EXECUTIVE))));
    }
}
