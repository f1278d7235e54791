package app.atalaya.account;

import app.atalaya.field.Names;
import app.atalaya.uikit.Chunks;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives new accounts keys that no other account has. A key stays when the account is renamed, so that links hold. */
@Component
public class AccountKeys {

    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SUFFIX = 4;

    private final JdbcClient sql;
    private final SecureRandom random = new SecureRandom();

    AccountKeys(JdbcClient sql) {
        this.sql = sql;
    }

    String forName(String name) {
        return forNames(List.of(name)).getFirst();
    }

    /** A key for each name, in their order. */
    public List<String> forNames(List<String> names) {
        List<String> wished = names.stream().map(Names::key).toList();
        Set<String> taken = new HashSet<>(taken(new HashSet<>(wished)));
        List<String> keys = new ArrayList<>(names.size());
        for (String key : wished) {
            String free = key;
            while (!taken.add(free)) {
                free = key + "-" + suffix();
            }
            keys.add(free);
        }
        return keys;
    }

    private Set<String> taken(Collection<String> keys) {
        Set<String> found = new HashSet<>();
        for (List<String> chunk : Chunks.of(keys)) {
            found.addAll(sql.sql("select account_key from account where account_key in (:keys)")
                    .param("keys", chunk)
                    .query(String.class)
                    .list());
        }
        return found;
    }

    private String suffix() {
        StringBuilder suffix = new StringBuilder(SUFFIX);
        for (int i = 0; i < SUFFIX; i++) {
            suffix.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
        }
        return suffix.toString();
    }
}
