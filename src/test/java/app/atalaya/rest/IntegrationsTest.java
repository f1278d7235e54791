package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atalaya.identity.Role;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class IntegrationsTest {

    @Autowired
    private Integrations integrations;

    @Autowired
    private IntegrationStore store;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private As as;

    @Test
    void onlyAdministratorsManageIntegrations() {
        for (Role role : List.of(Role.KEY_ACCOUNT_MANAGER, Role.TEAM_MEMBER, Role.EXECUTIVE)) {
            assertThatThrownBy(() -> as.role(role, () -> integrations.find(0, 10)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as.role(role, () -> integrations.create("x", "y")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as.role(role, () -> integrations.revoke(1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theKeyItselfIsNotKept() {
        String username = as.newUser(Role.KEY_ACCOUNT_MANAGER).username();
        Integrations.Created created = as.administrator(() -> integrations.create("CRM", username));

        String hash = sql.sql("select key_hash from integration where id = ?")
                .param(created.id())
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(hash)
                .isNotEqualTo(created.key())
                .doesNotContain(created.key().substring(3));
    }

    @Test
    void theLastUseIsNoted() {
        String username = as.newUser(Role.KEY_ACCOUNT_MANAGER).username();
        Integrations.Created created = as.administrator(() -> integrations.create("CRM", username));
        assertThat(find(created.id()).lastUsed()).isNull();

        assertThat(store.caller(new IntegrationKey(created.key()))).isPresent();
        assertThat(find(created.id()).lastUsed()).isNotNull();
    }

    @Test
    void anIntegrationNeedsANameAndAUser() {
        assertThatThrownBy(() -> as.administrator(() -> integrations.create(" ", "nobody")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as.administrator(() -> integrations.create("CRM", "nobody-at-all")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Integration find(long id) {
        return as.administrator(() -> integrations.find(0, 1_000)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
