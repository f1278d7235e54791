package app.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word on the screen comes from the bundles, in both languages, and each text there is on some screen. */
class MessagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z]*(\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");

    /** Calls whose texts a person reads. Of those with a number, only that argument. */
    private static final Set<String> SHOWN = Set.of(
            "Span",
            "H1",
            "H2",
            "H3",
            "H4",
            "Paragraph",
            "Text",
            "Div",
            "Pre",
            "NativeLabel",
            "ListItem",
            "Button",
            "TextField",
            "TextArea",
            "EmailField",
            "PasswordField",
            "ComboBox",
            "MultiSelectComboBox",
            "Select",
            "Checkbox",
            "CheckboxGroup",
            "DatePicker",
            "DateTimePicker",
            "IntegerField",
            "NumberField",
            "BigDecimalField",
            "RadioButtonGroup",
            "Tab",
            "Details",
            "Badge",
            "ConfirmDialog",
            "setText",
            "setLabel",
            "setPlaceholder",
            "setHelperText",
            "setErrorMessage",
            "setTooltipText",
            "setHeader",
            "setFooter",
            "setAriaLabel",
            "setAriaDescription",
            "setPageTitle",
            "Notification.show",
            "setSummaryText",
            "setHeaderTitle",
            "setConfirmText",
            "setCancelText",
            "setRejectText",
            "setCaption",
            "setPrefixText",
            "setDropLabel",
            "@PageTitle");

    private static final Set<String> SHOWN_FIRST =
            Set.of("SideNavItem", "RouterLink", "addItem", "asRequired", "withValidator");
    private static final Set<String> SHOWN_SECOND = Set.of("Anchor");
    /** Names: the product's and those of keys on a keyboard. */
    private static final Set<String> NAMES = Set.of("Atalaya", "Ctrl K");

    private static final Set<String> READ_ATTRIBUTES =
            Set.of("aria-label", "aria-description", "title", "alt", "placeholder", "label");

    private static final List<SourceTexts.Text> SOURCES = SourceTexts.ofTheApplication();

    static List<String> bundles() {
        return Bundles.in("es");
    }

    @Test
    void everyBundleHasBothLanguages() {
        assertThat(Bundles.in("en")).isEqualTo(Bundles.in("es"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) {
        Map<String, String> spanish = Bundles.read(bundle, "es");
        Map<String, String> english = Bundles.read(bundle, "en");

        assertThat(english).containsOnlyKeys(spanish.keySet());
        assertThat(spanish.keySet())
                .filteredOn(key ->
                        !arguments(spanish.getOrDefault(key, "")).equals(arguments(english.getOrDefault(key, ""))))
                .as("texts whose arguments differ")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAPatternWithTypographicQuotes(String bundle) {
        for (String language : List.of("es", "en")) {
            Bundles.read(bundle, language).forEach((key, text) -> {
                assertThat(text).as(key + " " + language).isNotBlank().doesNotContain("'");
                new MessageFormat(text);
            });
        }
    }

    @Test
    void noKeyStandsTwice() {
        List<String> keys = bundles().stream()
                .flatMap(bundle -> Bundles.keys(bundle, "es").stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyInTheCodeIsInTheBundles() {
        Set<String> keys = Bundles.all("es").keySet();
        Set<String> spaces = keys.stream().map(MessagesTests::space).collect(Collectors.toSet());

        assertThat(SOURCES)
                .filteredOn(text -> "getTranslation".equals(text.call())
                                && text.argument() == 0
                                && text.value().contains(".")
                        || KEY.matcher(text.value()).matches() && spaces.contains(space(text.value())))
                .filteredOn(text -> !keys.contains(text.value()) && !isPart(text.value(), keys))
                .isEmpty();
    }

    @Test
    void everyTextOfTheBundlesIsUsed() {
        Set<String> literals = SOURCES.stream().map(SourceTexts.Text::value).collect(Collectors.toSet());
        List<Pattern> composed = literals.stream()
                .filter(literal -> literal.matches("[a-z][a-zA-Z]*\\.[a-zA-Z0-9._%-]*"))
                .map(MessagesTests::composed)
                .toList();

        List<String> endings =
                literals.stream().filter(literal -> literal.startsWith(".")).toList();

        assertThat(Bundles.all("es").keySet())
                .filteredOn(key -> !key.startsWith("common.") // words for any view, whether or not one needs them today
                        && !literals.contains(key)
                        && endings.stream().noneMatch(end -> key.endsWith(end) && literals.contains(before(end, key)))
                        && composed.stream()
                                .noneMatch(start -> start.matcher(key).matches()))
                .isEmpty();
    }

    @Test
    void viewsSayNothingOfTheirOwn() {
        assertThat(SOURCES)
                .filteredOn(
                        text -> Stream.of("/ui/", "/shell/", "/uikit/", "/spi/").anyMatch(text.file()::contains)
                                && !text.file().endsWith("ContentSecurityPolicy.java"))
                .filteredOn(MessagesTests::isShown)
                .filteredOn(text -> WORDS.matcher(text.value()).find() && !NAMES.contains(text.value()))
                .isEmpty();
    }

    private static boolean isShown(SourceTexts.Text text) {
        return SHOWN.contains(text.call())
                || SHOWN_FIRST.contains(text.call()) && text.argument() == 0
                || SHOWN_SECOND.contains(text.call()) && text.argument() == 1
                || "setAttribute".equals(text.call())
                        && text.argument() == 1
                        && READ_ATTRIBUTES.contains(text.beside());
    }

    /** Keys that are put together in the code start with a literal that ends in a dot or a hyphen, or hold a {@code %s}. */
    private static Pattern composed(String literal) {
        if (literal.contains("%s")) {
            return Pattern.compile(
                    Stream.of(literal.split("%s", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
        }
        return Pattern.compile(literal.endsWith(".") || literal.endsWith("-") ? Pattern.quote(literal) + ".+" : "(?!)");
    }

    /** A literal that the code completes to a key, at its end, at its beginning or on both sides. */
    private static boolean isPart(String literal, Set<String> keys) {
        String start = literal.endsWith(".") || literal.endsWith("-") ? literal : literal + ".";
        return keys.stream().anyMatch(key -> key.startsWith(start) || key.endsWith(literal) || literal.equals("."));
    }

    private static String before(String end, String key) {
        return key.substring(0, key.length() - end.length());
    }

    private static String space(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new HashSet<>();
        ARGUMENT.matcher(text).results().forEach(found -> numbers.add(found.group(1)));
        return numbers;
    }
}
