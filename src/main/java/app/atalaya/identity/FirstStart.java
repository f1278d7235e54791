package app.atalaya.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without an administrator, makes one from the environment, or else writes the one-time link into the log. */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Administrators administrators;
    private final UserAccounts accounts;
    private final FirstAdministrator firstAdministrator;
    private final String username;
    private final String password;
    private final String address;

    FirstStart(
            Administrators administrators,
            UserAccounts accounts,
            FirstAdministrator firstAdministrator,
            @Value("${ATALAYA_ADMIN_USER:}") String username,
            @Value("${ATALAYA_ADMIN_PASSWORD:}") String password,
            @Value("${atalaya.public-url:http://localhost:${server.port:8080}}") String address) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.username = username;
        this.password = password;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (administrators.exist()) {
            return;
        }
        if (!username.isBlank() && !password.isBlank()) {
            accounts.create(new NewUser(username, username, null, password, Set.of(Role.ADMINISTRATOR)));
            LOG.info("Created the first administrator from the environment");
        } else {
            LOG.warn(
                    "There is no administrator yet. Create the first one here, once, within 24 hours: {}/setup?token={}",
                    address,
                    firstAdministrator.issue());
        }
    }
}
