package app.atalaya.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** JSON pointers (RFC 6901). */
final class RestPointer {

    private RestPointer() {}

    static String of(Object... steps) {
        return Arrays.stream(steps)
                .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
