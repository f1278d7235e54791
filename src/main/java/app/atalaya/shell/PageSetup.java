package app.atalaya.shell;

import app.atalaya.identity.ui.UiPreferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What each page gets before its view: language, colours, icon, signed scripts, messages for when something fails. */
@Component
@SuppressWarnings("serial") // Listeners are serializable by inheritance only; there is one instance for all sessions.
class PageSetup implements VaadinServiceInitListener {

    private static final String ADOPTED = PageSetup.class.getName() + ".adopted";

    private final UiPreferences preferences;
    private final OpenPages openPages;
    private final FailureHandler failures;
    private final I18NProvider texts;

    PageSetup(UiPreferences preferences, OpenPages openPages, FailureHandler failures, I18NProvider texts) {
        this.preferences = preferences;
        this.openPages = openPages;
        this.failures = failures;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(failures));
        event.getSource().addUIInitListener(page -> open(page.getUI()));
    }

    private void open(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(preferences.locale(request));
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            openPages.opened(ui, authentication);
            adoptOnce(ui, authentication);
        }
    }

    /** The first page after a sign-in takes over what the user chose on another device. */
    private void adoptOnce(UI ui, Authentication authentication) {
        if (!authentication.getName().equals(ui.getSession().getAttribute(ADOPTED))) {
            ui.getSession().setAttribute(ADOPTED, authentication.getName());
            preferences.adopt(ui);
        }
    }

    private void prepare(IndexHtmlResponse response) {
        Document page = response.getDocument();
        VaadinRequest request = response.getVaadinRequest();
        Element html = page.selectFirst("html");
        if (html != null) {
            ColorScheme.Value scheme = UiPreferences.css(preferences.scheme(request));
            html.attr("lang", preferences.locale(request).getLanguage());
            html.attr("style", "color-scheme: " + scheme.getValue() + ";");
            html.attr("theme", scheme.getThemeValue());
        }
        page.head()
                .append("<link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">")
                .append("<link rel=\"alternate icon\" href=\"favicon.ico\">");
        ContentSecurityPolicy.sign(page, request);
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getRequest() == null ? Locale.ENGLISH : preferences.locale(info.getRequest());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.session-expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.session-expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("shell.internal-error.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.internal-error.text", locale));
        return messages;
    }
}
