package app.atalaya.alert.ui;

import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertWords;
import app.atalaya.alert.Severity;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;

/** Alerts as they come: eight seconds each, longer while the pointer or the focus is on one; critical ones stay. Over three are one. */
class AlertToasts {

    private static final int MOST = 3;
    private static final int SECONDS_8 = 8_000;
    private static final int UNTIL_CLOSED = 0;

    private final AlertActions actions;
    private final AlertWords words;

    AlertToasts(AlertActions actions, AlertWords words) {
        this.actions = actions;
        this.words = words;
    }

    void show(Component page, List<Alert> alerts) {
        if (alerts.size() > MOST) {
            Toasts.info(page, "alert.toast.many", alerts.size());
        } else {
            alerts.forEach(this::show);
        }
    }

    private void show(Alert alert) {
        boolean critical = alert.severity() == Severity.CRITICAL;
        Notification toast = new Notification();
        toast.addClassNames("at-toast", "alert-toast");
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration(critical ? UNTIL_CLOSED : SECONDS_8);
        toast.setAssertive(critical);
        ToneShape shape = new ToneShape(AlertTone.of(alert.severity()));
        Span title = new Span(
                UI.getCurrent().getTranslation("alert.headline", alert.account().name(), words.title(alert)));
        title.addClassName("alert-toast-title");
        Span reason = new Span(words.reason(alert));
        reason.addClassName("alert-toast-reason");
        Div text = new Div(title, reason, actions(alert, toast));
        text.addClassName("alert-toast-text");
        Div content = new Div(shape, text, close(toast));
        content.addClassNames("at-toast-content", AlertTone.of(alert.severity()).className());
        if (!critical) {
            hold(content, toast);
        }
        toast.add(content);
        toast.open();
    }

    private static void hold(Div content, Notification toast) {
        for (String comes : List.of("mouseenter", "focusin")) {
            content.getElement().addEventListener(comes, event -> toast.setDuration(UNTIL_CLOSED));
        }
        for (String goes : List.of("mouseleave", "focusout")) {
            content.getElement().addEventListener(goes, event -> toast.setDuration(SECONDS_8));
        }
    }

    private Div actions(Alert alert, Notification toast) {
        Anchor why = new Anchor(AlertLinks.alert(alert.id()), UI.getCurrent().getTranslation("alert.toast.why"));
        why.setId("alert-toast-why-" + alert.id());
        why.getElement().setAttribute("router-link", true);
        why.getElement().addEventListener("click", event -> toast.close());
        Div all = new Div(why);
        all.addClassName("alert-toast-actions");
        if (alert.mayAct()) {
            Button takeOn = new Button(UI.getCurrent().getTranslation("alert.takeOn"), event -> {
                toast.close();
                if (actions.takeOn(alert.id())) {
                    Toasts.success(
                            UI.getCurrent(), "alert.takenOn", alert.account().name());
                } else {
                    Toasts.info(UI.getCurrent(), "alert.late");
                }
            });
            takeOn.setId("alert-toast-take-" + alert.id());
            takeOn.addThemeName("tertiary");
            all.add(takeOn);
        }
        return all;
    }

    private static Button close(Notification toast) {
        Button close = new Button(Icons.CLOSE.create(), event -> toast.close());
        close.setId("alert-toast-close");
        close.addThemeName("tertiary");
        close.setAriaLabel(UI.getCurrent().getTranslation("common.close"));
        return close;
    }
}
