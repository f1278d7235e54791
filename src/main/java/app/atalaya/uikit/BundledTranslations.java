package app.atalaya.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word on the screen, from the bundles {@code i18n/<module>_<language>.properties}: each module brings its own pair, and all are
 * found by themselves. Patterns are {@link java.text.MessageFormat}s; quotes in texts are typographic (’), so that none needs doubling.
 */
@Component
class BundledTranslations implements I18NProvider {

    private static final Locale SPANISH = Locale.of("es");
    private static final String SUFFIX = "_es.properties";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    BundledTranslations() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + SUFFIX);
        messages.setBasenames(Arrays.stream(bundles)
                .map(bundle ->
                        "i18n/" + Objects.requireNonNull(bundle.getFilename()).replace(SUFFIX, ""))
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setAlwaysUseMessageFormat(true);
        messages.setUseCodeAsDefaultMessage(false);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, SPANISH);
    }

    /** A missing key shows as {@code !key!}, which a test looks for on every view. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String missing = "!" + key.replace("'", "").replace("{", "") + "!";
        String text = messages.getMessage(key, parameters, missing, locale);
        return text == null ? missing : text;
    }
}
