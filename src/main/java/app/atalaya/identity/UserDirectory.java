package app.atalaya.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users as others need them: to choose one, to show their names. */
public interface UserDirectory {

    /** Users who may sign in, whose name or username contains the text (blank: all), by name; at most {@code limit}. */
    List<Person> search(String text, int offset, int limit);

    /** Also finds users who were disabled: history still names them. Unknown ids are left out. */
    Map<UserId, Person> named(Collection<UserId> ids);

    /** By username, ignoring case; only users who may sign in. */
    Optional<Person> byUsername(String username);
}
