package app.atalaya.advice;

import java.util.Optional;

/** Looks at what is known of an account, and finds at most one thing worth doing. Pure: the same facts, the same finding. */
interface Rule {

    /** Names it in the database and in message keys; at most 24 characters. */
    String code();

    /** By how much its figure must have risen for a suggestion that was dismissed to come back at once. */
    double step();

    Optional<Finding> look(Situation now);
}
