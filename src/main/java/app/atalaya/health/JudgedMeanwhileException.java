package app.atalaya.health;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else judged, replaced or withdrew while the judgement was being written. Nothing was changed. */
public class JudgedMeanwhileException extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Judgement standing;

    JudgedMeanwhileException(Optional<Judgement> standing) {
        super("The judgement in force is another");
        this.standing = standing.orElse(null);
    }

    /** What is in force now; empty where nothing is. */
    public Optional<Judgement> standing() {
        return Optional.ofNullable(standing);
    }
}
