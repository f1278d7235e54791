package app.atalaya.alert.ui;

import app.atalaya.account.TeamMember;
import app.atalaya.account.ui.AccountLinks;
import app.atalaya.alert.Alert;
import app.atalaya.alert.AlertActions;
import app.atalaya.alert.AlertState;
import app.atalaya.alert.AlertWords;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.identity.Person;
import app.atalaya.uikit.FilterChips;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An alert opened: where its account stands, what to do with it, and why it was raised. */
class AlertDetail extends Section {

    private final transient AlertSources sources;
    private final transient AlertActions actions;
    private final transient AlertWords words;
    private final transient ZoneId zone;

    AlertDetail(AlertSources sources) {
        this.sources = sources;
        this.actions = sources.actions();
        this.words = sources.words();
        this.zone = sources.zone();
        setId("alert-detail");
        addClassNames("at-card", "alert-detail");
        getElement().setAttribute("aria-label", getTranslation("alert.detail"));
    }

    void show(Alert alert) {
        removeAll();
        add(head(alert));
        if (alert.mayAct() && alert.state() != AlertState.CLEARED) {
            add(buttons(alert));
        } else {
            add(new Div(open(alert)));
        }
        add(new H3(getTranslation("alert.why")), new Paragraph(words.reason(alert)), line(rule(alert)));
        state(alert).forEach(text -> add(line(text)));
        sources.change(alert.account().id())
                .ifPresent(change ->
                        add(new H3(getTranslation("alert.steps")), new ChangeSteps(change, AlertSources.CHANGE_DAYS)));
        if (alert.state() != AlertState.CLEARED) {
            add(
                    new H3(getTranslation("alert.suggested")),
                    sources.suggestions(alert.account().id()));
        }
        add(rating(alert));
    }

    private Div head(Alert alert) {
        H2 title = new H2(getTranslation("alert.headline", alert.account().name(), words.title(alert)));
        Paragraph standing = line(standing(alert));
        Div text = new Div(title, standing);
        text.addClassName("alert-detail-title");
        Div head = new Div(HealthDisplay.ring(alert.health()), text);
        head.addClassName("alert-detail-head");
        return head;
    }

    /** "Critical, 46 · confidence 84 % · ARR 1.240.000 € · renews in 87 days". */
    private String standing(Alert alert) {
        List<String> parts = new ArrayList<>();
        parts.add(HealthDisplay.description(alert.health()));
        parts.add(getTranslation("alert.revenue", Formats.current().money(alert.revenue(), sources.currency())));
        if (alert.renewal() != null && !alert.renewal().isBefore(sources.today())) {
            parts.add(getTranslation("alert.renews", ChronoUnit.DAYS.between(sources.today(), alert.renewal())));
        }
        return String.join(" · ", parts);
    }

    private String rule(Alert alert) {
        return getTranslation(
                "alert.raisedBy", words.rule(alert.kind()), Formats.current().dateTime(alert.openedAt(), zone));
    }

    private List<String> state(Alert alert) {
        List<String> lines = new ArrayList<>();
        Formats formats = Formats.current();
        if (alert.worsenedAt() != null) {
            lines.add(getTranslation("alert.worsened", formats.dateTime(alert.worsenedAt(), zone)));
        }
        Person assignee = alert.assignee();
        if (assignee != null) {
            lines.add(getTranslation("alert.assignedTo", assignee.name()));
        }
        Alert.Snoozed snoozed = alert.snoozed();
        if (snoozed != null && alert.state() == AlertState.SNOOZED) {
            lines.add(getTranslation(
                    "alert.snoozed",
                    formats.date(snoozed.until()),
                    snoozed.by() == null
                            ? getTranslation("common.unknown")
                            : snoozed.by().name(),
                    snoozed.reason()));
        }
        Alert.Cleared cleared = alert.cleared();
        if (cleared != null) {
            lines.add(getTranslation("alert.clearedAt", formats.dateTime(cleared.at(), zone), words.cleared(alert)));
        }
        return lines;
    }

    private Div buttons(Alert alert) {
        Button takeOn = new Button(getTranslation("alert.takeOn"), Icons.CHECK.create(), event -> {
            if (actions.takeOn(alert.id())) {
                Toasts.success(this, "alert.takenOn", alert.account().name());
            } else {
                late();
            }
        });
        takeOn.setId("alert-take-on");
        takeOn.addThemeName("primary");
        takeOn.setVisible(alert.acknowledgedAt() == null);
        Div buttons = new Div(takeOn, snooze(alert), assign(alert), open(alert));
        buttons.addClassName("alert-detail-actions");
        return buttons;
    }

    private Button snooze(Alert alert) {
        if (alert.state() == AlertState.SNOOZED) {
            Button wake = new Button(getTranslation("alert.wake"), Icons.BELL.create(), event -> {
                if (!actions.wake(alert.id())) {
                    late();
                }
            });
            wake.setId("alert-wake");
            return wake;
        }
        Button snooze = new Button(
                getTranslation("alert.snooze.open"),
                Icons.CLOCK.create(),
                event -> new SnoozeDialog(
                                alert.account().name(),
                                sources.today(),
                                (until, reason) -> snooze(alert, until, reason))
                        .open());
        snooze.setId("alert-snooze");
        return snooze;
    }

    private void snooze(Alert alert, LocalDate until, String reason) {
        if (actions.snooze(alert.id(), until, reason)) {
            Toasts.undoable(
                    this,
                    () -> actions.wake(alert.id()),
                    "alert.snooze.done",
                    alert.account().name(),
                    Formats.current().date(until));
        } else {
            late();
        }
    }

    private Component assign(Alert alert) {
        Select<Person> assign = new Select<>();
        assign.setId("alert-assign");
        assign.setAriaLabel(getTranslation("alert.assign"));
        assign.setPlaceholder(getTranslation("alert.assign"));
        assign.setEmptySelectionAllowed(true);
        assign.setEmptySelectionCaption(getTranslation("alert.assign.nobody"));
        List<Person> team = sources.accounts().find(alert.account().id()).team().stream()
                .map(TeamMember::person)
                .toList();
        assign.setItems(team);
        assign.setItemLabelGenerator(person -> person == null ? getTranslation("alert.assign.nobody") : person.name());
        team.stream()
                .filter(person -> person.equals(alert.assignee()))
                .findFirst()
                .ifPresent(assign::setValue);
        assign.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && !actions.assign(
                            alert.id(),
                            event.getValue() == null ? null : event.getValue().id())) {
                late();
            }
        });
        return assign;
    }

    private Anchor open(Alert alert) {
        Anchor open = new Anchor(AccountLinks.board(alert.account().key(), "health"), getTranslation("alert.open"));
        open.setId("alert-open-account");
        open.getElement().setAttribute("router-link", true);
        open.addClassName("alert-detail-open");
        return open;
    }

    private Div rating(Alert alert) {
        FilterChips chips = new FilterChips(getTranslation("alert.useful"));
        Boolean useful = alert.useful();
        chips.chip("alert-useful", getTranslation("common.yes"), Boolean.TRUE.equals(useful), on -> {
            actions.rate(alert.id(), on ? Boolean.TRUE : null);
        });
        chips.chip("alert-useless", getTranslation("common.no"), Boolean.FALSE.equals(useful), on -> {
            actions.rate(alert.id(), on ? Boolean.FALSE : null);
        });
        Div rating = new Div(line(getTranslation("alert.useful")), chips);
        rating.addClassName("alert-detail-rating");
        return rating;
    }

    private void late() {
        Toasts.info(this, "alert.late");
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("at-secondary");
        return line;
    }
}
