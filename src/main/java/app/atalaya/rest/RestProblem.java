package app.atalaya.rest;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as asked; becomes an RFC 9457 problem in the caller's language. */
class RestProblem extends RuntimeException {

    /**
     * Something at fault inside the request.
     *
     * @param pointer JSON pointer into the body, or the name of a parameter with a leading {@code ?}
     */
    record Fault(String pointer, String messageKey, List<String> arguments) {}

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    RestProblem(HttpStatus status, String code, List<Fault> faults, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.arguments = List.of(arguments);
    }

    RestProblem(HttpStatus status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    /** A body or parameter that cannot be used, with the one thing that is wrong. */
    static RestProblem invalid(String pointer, String messageKey, String... arguments) {
        return new RestProblem(
                HttpStatus.BAD_REQUEST, "invalid-request", List.of(new Fault(pointer, messageKey, List.of(arguments))));
    }

    HttpStatus status() {
        return status;
    }

    /** Names the kind of problem, in {@code type} and in the message key {@code rest.problem.<code>}. */
    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    List<Fault> faults() {
        return faults;
    }
}
