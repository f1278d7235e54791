package app.atalaya.identity.ui;

import app.atalaya.identity.ColourScheme;
import app.atalaya.identity.OwnSettings;
import app.atalaya.identity.Settings;
import app.atalaya.identity.spi.SettingsCard;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;

/** What users set for themselves: language, zone, colours, password, sessions. */
@Route("settings")
@Uses(IntegerField.class) // in a card of another module, which the bundle does not see
@PermitAll
class SettingsView extends Div implements HasDynamicTitle {

    private final transient OwnSettings settings;
    private final transient UiPreferences preferences;

    SettingsView(OwnSettings settings, UiPreferences preferences, ObjectProvider<SettingsCard> others) {
        this.settings = settings;
        this.preferences = preferences;
        Settings now = settings.get();
        addClassName("at-view");
        Div cards = new Div(
                new TitledCard(getTranslation("identity.settings.page"), page(now)),
                new TitledCard(getTranslation("identity.settings.password"), new OwnPasswordForm(settings)),
                new TitledCard(getTranslation("identity.settings.sessions"), sessions()));
        cards.addClassName("identity-settings");
        others.stream().sorted(Comparator.comparingInt(SettingsCard::order)).forEach(card -> cards.add(card.create()));
        add(
                new ViewHeader(
                        getTranslation("identity.settings.title"),
                        getTranslation("identity.settings.subtitle", now.name(), now.username())),
                cards);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("identity.settings.title"));
    }

    private Div page(Settings now) {
        Select<String> language = new Select<>();
        language.setId("settings-language");
        language.setLabel(getTranslation("identity.field.language"));
        language.setItems("es", "en");
        language.setItemLabelGenerator(code -> getTranslation("identity.language." + code));
        language.setValue(getLocale().getLanguage());
        language.addValueChangeListener(event -> getUI().ifPresent(ui -> preferences.speak(ui, event.getValue())));
        Div form = new Div(language, zone(now), scheme(now));
        form.addClassName("identity-form");
        return form;
    }

    private ComboBox<String> zone(Settings now) {
        ComboBox<String> zone = new ComboBox<>();
        zone.setId("settings-time-zone");
        zone.setLabel(getTranslation("identity.field.time-zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setValue(now.timeZone());
        zone.addValueChangeListener(event -> {
            if (event.getValue() == null) {
                zone.setValue(event.getOldValue());
            } else if (!event.getValue().equals(settings.get().timeZone())) {
                settings.changeTimeZone(event.getValue());
                Toasts.success(this, "common.saved");
            }
        });
        return zone;
    }

    private Select<ColourScheme> scheme(Settings now) {
        Select<ColourScheme> scheme = new Select<>();
        scheme.setId("settings-scheme");
        scheme.setLabel(getTranslation("identity.field.scheme"));
        scheme.setItems(ColourScheme.values());
        scheme.setItemLabelGenerator(each -> getTranslation("identity.scheme." + each));
        scheme.setValue(now.colourScheme());
        scheme.addValueChangeListener(event -> getUI().ifPresent(ui -> preferences.choose(ui, event.getValue())));
        return scheme;
    }

    private Div sessions() {
        Button end = new Button(getTranslation("identity.settings.sessions.end"), click -> {
            settings.endOtherSessions();
            Toasts.success(this, "identity.settings.sessions.ended");
        });
        end.setId("settings-end-sessions");
        Div form = new Div(new Paragraph(getTranslation("identity.settings.sessions.text")), end);
        form.addClassName("identity-form");
        return form;
    }
}
