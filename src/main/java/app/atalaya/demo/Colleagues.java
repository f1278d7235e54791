package app.atalaya.demo;

import app.atalaya.identity.NewUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.Users;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people beside the four demo users. Nobody knows their passwords: they are there to own accounts and to work on them. */
@Component
class Colleagues {

    private record Colleague(String username, String name, Role role) {}

    private static final List<Colleague> ALL = List.of(
            new Colleague("ines", "Inés Robledo", Role.KEY_ACCOUNT_MANAGER),
            new Colleague("andreu", "Andreu Colomer", Role.KEY_ACCOUNT_MANAGER),
            new Colleague("klara", "Klara Lindqvist", Role.KEY_ACCOUNT_MANAGER),
            new Colleague("sofia", "Sofía Etxeberria", Role.TEAM_MEMBER),
            new Colleague("joao", "João Tavares", Role.TEAM_MEMBER),
            new Colleague("elena", "Elena Prats", Role.TEAM_MEMBER));

    private final Users users;
    private final UserDirectory directory;

    Colleagues(Users users, UserDirectory directory) {
        this.users = users;
        this.directory = directory;
    }

    void hire() {
        for (Colleague colleague : ALL) {
            if (directory.byUsername(colleague.username()).isEmpty()) {
                users.create(new NewUser(
                        colleague.username(),
                        colleague.name(),
                        colleague.username() + "@atalaya.example",
                        UUID.randomUUID().toString(),
                        Set.of(colleague.role())));
            }
        }
    }
}
