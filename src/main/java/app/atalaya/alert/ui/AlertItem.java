package app.atalaya.alert.ui;

import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertWords;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.identity.Person;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;

/** An alert as a line of the list: a link, so that it can be opened by keyboard, in a new window, and be sent to somebody. */
class AlertItem extends Anchor {

    AlertItem(Alert alert, AlertWords words, AlertUrl url, ZoneId zone) {
        super(url.select(alert.id()).address());
        getElement().setAttribute("router-link", true);
        setId("alert-" + alert.id());
        addClassName("alert-item");
        setClassName("alert-item-unseen", alert.unseen());
        if (Long.valueOf(alert.id()).equals(url.selected())) {
            addClassName("alert-item-open");
            getElement().setAttribute("aria-current", "true");
        }
        Span shape = new Span(new ToneShape(AlertTone.of(alert.severity())));
        shape.addClassNames("alert-item-shape", AlertTone.of(alert.severity()).className());
        add(shape, what(alert, words), end(alert, zone));
    }

    private Div what(Alert alert, AlertWords words) {
        Span name = new Span(alert.account().name());
        name.addClassNames("alert-item-account", "at-ellipsis");
        Span band = new Span(HealthDisplay.word(alert.health().band()) + ", "
                + HealthDisplay.number(alert.health().score()));
        band.addClassNames(
                "alert-item-band", HealthDisplay.tone(alert.health().band()).className());
        Div line = new Div(name, band);
        line.addClassName("alert-item-line");
        if (alert.unseen()) {
            Span unseen = new Span(getTranslation("alert.unseen"));
            unseen.addClassName("alert-item-new");
            line.add(unseen);
        }
        Span reason = new Span(alert.state() == AlertState.CLEARED ? words.cleared(alert) : words.reason(alert));
        reason.addClassName("alert-item-reason");
        Span rule =
                new Span(getTranslation("alert.item.rule", words.severity(alert.severity()), words.rule(alert.kind())));
        rule.addClassNames("at-secondary", "at-small");
        Div what = new Div(line, reason, rule);
        what.addClassName("alert-item-what");
        return what;
    }

    private Div end(Alert alert, ZoneId zone) {
        Instant at = alert.cleared() == null
                ? alert.worsenedAt() == null ? alert.openedAt() : alert.worsenedAt()
                : alert.cleared().at();
        Span when = new Span(Formats.current().dateTime(at, zone));
        when.addClassNames("at-secondary", "at-small");
        Div end = new Div(when);
        end.addClassName("alert-item-end");
        Person assignee = alert.assignee();
        if (assignee != null) {
            Span initials = new Span(assignee.initials());
            initials.addClassName("alert-person");
            initials.getElement().setAttribute("role", "img");
            initials.getElement().setAttribute("aria-label", getTranslation("alert.assignedTo", assignee.name()));
            initials.getElement().setAttribute("title", assignee.name());
            end.add(initials);
        }
        return end;
    }
}
