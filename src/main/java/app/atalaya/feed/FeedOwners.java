package app.atalaya.feed;

import app.atalaya.feed.FeedTable.Stored;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the owners that fed accounts name. An owner who stays may be one who no longer signs in; a new one may not. */
@Component
class FeedOwners {

    private final UserDirectory users;
    private final CurrentUser currentUser;

    FeedOwners(UserDirectory users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Usernames of the present owners, by external id; none for an account without an owner. */
    Map<String, String> present(Map<String, Stored> stored) {
        Set<UserId> owners = stored.values().stream()
                .map(Stored::owner)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .collect(Collectors.toSet());
        Map<UserId, Person> people = owners.isEmpty() ? Map.of() : users.named(owners);
        Map<String, String> usernames = new HashMap<>();
        stored.forEach((id, one) -> {
            Person owner = one.owner() == null ? null : people.get(new UserId(one.owner()));
            if (owner != null) {
                usernames.put(id, owner.username());
            }
        });
        return usernames;
    }

    /** The owners as wished, by external id: empty where nobody of that name may sign in. */
    Map<String, Optional<Long>> wished(Map<String, Map<String, String>> wished, Map<String, Stored> stored) {
        Map<String, String> present = present(stored);
        Map<String, Optional<Person>> people = new HashMap<>();
        Map<String, Optional<Long>> owners = new HashMap<>();
        wished.forEach((id, values) -> {
            String username = values.getOrDefault("owner", "").toLowerCase(Locale.ROOT);
            Stored before = stored.get(id);
            if (before != null && isSame(username, present.get(id))) {
                owners.put(id, Optional.ofNullable(before.owner()));
            } else if (username.isEmpty()) {
                owners.put(id, Optional.of(currentUser.get().id().value()));
            } else {
                Optional<Person> person = people.computeIfAbsent(username, users::byUsername);
                owners.put(id, person.map(found -> found.id().value()));
            }
        });
        return owners;
    }

    private static boolean isSame(String username, @Nullable String present) {
        return username.isEmpty() || username.equalsIgnoreCase(present);
    }
}
