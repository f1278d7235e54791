package app.atalaya.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures for that username or from that address; says nothing about whether the user exists. */
public class SignInBlockedException extends AuthenticationException {

    private final Duration remaining;

    SignInBlockedException(Duration remaining) {
        super("Too many failed attempts");
        this.remaining = remaining;
    }

    /** Whole minutes until the next attempt is looked at, at least one. */
    public int minutes() {
        return (int) Math.max(1, Math.ceilDiv(remaining.toSeconds(), 60));
    }
}
