package app.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AsTest {

    @Autowired
    As as;

    @Autowired
    Statements statements;

    @Autowired
    CurrentUser currentUser;

    @ParameterizedTest
    @EnumSource
    void workRunsAsAUserOfThatRoleAndNobodyIsSignedInAfterwards(Role role) {
        assertThat(as.role(role, () -> currentUser.get().roles())).containsExactly(role);
        assertThat(currentUser.find()).isEmpty();
    }

    @Test
    void eachNewUserIsSomebodyElse() {
        Person one = as.newUser(Role.TEAM_MEMBER);
        Person other = as.newUser(Role.TEAM_MEMBER);

        assertThat(as.user(one, () -> currentUser.get().id()))
                .isEqualTo(one.id())
                .isNotEqualTo(other.id());
    }

    @Test
    void statementsAreCounted() {
        assertThat(statements.of(() -> as.someone(Role.EXECUTIVE))).isNotEmpty();
        assertThat(statements.of(() -> {})).isEmpty();
    }
}
