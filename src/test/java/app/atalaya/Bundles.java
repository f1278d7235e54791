package app.atalaya;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message bundles as they lie in the sources. */
final class Bundles {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");

    private Bundles() {}

    /** Names of the bundles of a language, without it. */
    static List<String> in(String language) {
        String suffix = "_" + language + ".properties";
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(String bundle, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(bundle, language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** Every text of a language. */
    static Map<String, String> all(String language) {
        Map<String, String> texts = new TreeMap<>();
        in(language).forEach(bundle -> texts.putAll(read(bundle, language)));
        return texts;
    }

    /** The keys in the order of the file, with those that stand there twice. */
    static List<String> keys(String bundle, String language) {
        try (Stream<String> lines = Files.lines(file(bundle, language))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String bundle, String language) {
        return FOLDER.resolve(bundle + "_" + language + ".properties");
    }
}
