package app.atalaya.health;

import app.atalaya.account.AccountId;
import java.util.List;

/**
 * The present scores of these accounts were computed, whether or not they came out as before. Published in the transaction that writes
 * them.
 *
 * @param accounts ascending by id
 */
public record HealthComputed(List<AccountId> accounts) {

    public HealthComputed {
        accounts = List.copyOf(accounts);
    }
}
