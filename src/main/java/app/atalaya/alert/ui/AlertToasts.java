package app.atalaya.alert.ui;

import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertInbox;
import app.atalaya.alert.AlertNews;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.Severity;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Alerts as they come, drawn by the browser ({@code frontend/alert/alert-toasts.ts}): the server tells the words and nothing else, because
 * a thousand pages may be told at once.
 */
@Tag("alert-toasts")
@JsModule("./alert/alert-toasts.ts") // named at the layout too, with the notifications that it draws with
class AlertToasts extends Component {

    private final transient AlertActions actions;
    private final transient AlertInbox inbox;
    private final transient AlertWords words;

    AlertToasts(AlertActions actions, AlertInbox inbox, AlertWords words) {
        this.actions = actions;
        this.inbox = inbox;
        this.words = words;
        getElement().setPropertyBean("words", all());
    }

    private Words all() {
        Map<String, String> shapes = Arrays.stream(Severity.values())
                .map(AlertTone::of)
                .collect(Collectors.toMap(Tone::className, tone -> drawing(new ToneShape(tone))));
        return new Words(
                getTranslation("alert.toast.why"),
                getTranslation("alert.takeOn"),
                getTranslation("common.close"),
                drawing(Icons.CLOSE.create()),
                shapes);
    }

    /** What is the same for all of them. */
    public record Words(String why, String takeOn, String close, String closeIcon, Map<String, String> shapes) {}

    /** One of them, in the reader's words. */
    public record Toast(
            long id, String tone, boolean critical, String title, String reason, String href, boolean mayAct) {}

    /** @param waiting how many there are with those that came earlier; where many came at once, that is all that is said */
    void show(List<AlertNews.Told> alerts, int waiting) {
        if (alerts.size() >= AlertNews.NEWEST) {
            Toasts.info(this, "alert.toast.many", waiting);
        } else {
            getElement().callJsFunction("show", alerts.stream().map(this::toast).toList());
        }
    }

    /** Pressed on one of them. It may have been cleared since, or be none of this user's: the service decides. */
    @ClientCallable
    void takeOn(String alert) {
        inbox.find(Long.parseLong(alert)).ifPresent(found -> {
            if (actions.takeOn(found.id())) {
                Toasts.success(this, "alert.takenOn", found.account().name());
            } else {
                Toasts.info(this, "alert.late");
            }
        });
    }

    private Toast toast(AlertNews.Told told) {
        return new Toast(
                told.alert(),
                AlertTone.of(told.severity()).className(),
                told.severity() == Severity.CRITICAL,
                getTranslation("alert.headline", told.account().name(), words.title(told)),
                words.reason(told),
                AlertLinks.alert(told.alert()),
                told.mayAct());
    }

    private static String drawing(Component mark) {
        return mark.getElement().getProperty("innerHTML", "");
    }
}
