package app.atalaya.signal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which signals of an account to show; a null leaves that side open. Days are UTC, both ends included. */
public record SignalFilter(
        @Nullable SignalKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Serializable {

    public static final SignalFilter ALL = new SignalFilter(null, null, null);
}
