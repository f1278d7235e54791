package app.atalaya.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A user as others see them. */
public record Person(UserId id, String username, String name) implements Serializable {

    /** At most two letters: of the first and of the second word of the name. */
    public String initials() {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
