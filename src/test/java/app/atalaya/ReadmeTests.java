package app.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README points to is there. */
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Path CODE = Path.of("src/main/java/app/atalaya");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern JAVA_NAME = Pattern.compile("[a-z]+(\\.[a-z]+)*(\\.[A-Z]\\w+)?");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(LINK.matcher(Files.readString(README)).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(target -> Files.exists(Path.of(target)));
    }

    @Test
    void theTableOfWhatIsWhereIsTrue() throws IOException {
        List<String> places = placesOfTheTable();

        assertThat(places).hasSizeGreaterThan(10);
        assertThat(places).allMatch(ReadmeTests::exists);
    }

    private static List<String> placesOfTheTable() throws IOException {
        try (Stream<String> lines = Files.lines(README)) {
            return lines.dropWhile(line -> !line.startsWith("| you look for | go to |"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .flatMap(line -> CODE_SPAN.matcher(line).results().map(span -> place(span)))
                    .filter(place -> JAVA_NAME.matcher(place).matches() || place.contains("/"))
                    .toList();
        }
    }

    private static String place(MatchResult span) {
        return span.group(1).replace("<module>", "account");
    }

    private static boolean exists(String place) {
        if (place.contains("/")) {
            return Files.exists(Path.of(place)) || Files.exists(Path.of("src/main/resources", place));
        }
        Path path = CODE.resolve(place.replace('.', '/'));
        return Files.isDirectory(path) || Files.exists(path.resolveSibling(path.getFileName() + ".java"));
    }
}
