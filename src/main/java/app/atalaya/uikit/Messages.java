package app.atalaya.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The texts of the bundles, for code that answers in words without a user interface. */
@Component
public class Messages {

    private final I18NProvider texts;

    Messages(I18NProvider texts) {
        this.texts = texts;
    }

    /** In Spanish for any Spanish locale, else in English. */
    public String in(Locale locale, String key, Object... arguments) {
        return texts.getTranslation(key, language(locale), arguments);
    }

    /** The language that is answered in. */
    public static Locale language(Locale wanted) {
        return wanted.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
