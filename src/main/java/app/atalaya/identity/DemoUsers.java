package app.atalaya.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demo mode, four users whom everybody may sign in as. Refuses to start with a database that teams work on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoUsers implements ApplicationRunner, InitializingBean {

    private static final String PASSWORD = "demo";
    private static final String ZONE = "Europe/Madrid";
    private static final List<NewUser> USERS = List.of(
            user("kam", "Lucía Ferrer", Role.KEY_ACCOUNT_MANAGER),
            user("team", "Diego Salas", Role.TEAM_MEMBER),
            user("executive", "Nuria Cano", Role.EXECUTIVE),
            user("admin", "Pablo Vidal", Role.ADMINISTRATOR));

    private final DemoMode demoMode;
    private final DataSource database;
    private final UserRepository users;
    private final UserAccounts accounts;

    DemoUsers(DemoMode demoMode, DataSource database, UserRepository users, UserAccounts accounts) {
        this.demoMode = demoMode;
        this.database = database;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        if (!demoMode.isOn()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("H2")) {
                throw new IllegalStateException(
                        "Demo mode has users with a password that everybody knows, so it runs on the embedded database"
                                + " only, not on " + product + ". Set atalaya.demo=false.");
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demoMode.isOn()) {
            USERS.stream()
                    .filter(user -> users.findByUsername(user.username()).isEmpty())
                    .forEach(user -> accounts.createDemo(user, ZONE));
        }
    }

    private static NewUser user(String username, String name, Role role) {
        return new NewUser(username, name, username + "@demo.example", PASSWORD, Set.of(role));
    }
}
