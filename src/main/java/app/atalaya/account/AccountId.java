package app.atalaya.account;

import java.io.Serializable;

/** Names an account inside the application; URLs name it by its key. */
public record AccountId(long value) implements Serializable, Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }
}
