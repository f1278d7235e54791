package app.atalaya.insight;

import java.io.Serializable;
import java.util.List;

/**
 * An account whose score moved in 30 days.
 *
 * @param moves what each factor did, the strongest first
 */
public record MovedAccount(AccountRow row, List<HealthMove> moves) implements Serializable {

    public MovedAccount {
        moves = List.copyOf(moves);
    }
}
