package app.atalaya.webhook;

import app.atalaya.alert.Severity;
import app.atalaya.field.FieldProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an administrator says of a webhook.
 *
 * @param name 1 to {@link #LONGEST_NAME} characters
 * @param address where it is called; https, in the public internet
 * @param events at least one of {@link WebhookEvent#CHOICES}
 * @param least alerts that press less are left out
 */
public record WebhookDraft(String name, String address, Set<WebhookEvent> events, Severity least)
        implements Serializable {

    public static final int LONGEST_NAME = 120;

    public WebhookDraft {
        name = name.strip();
        address = address.strip();
        events = Set.copyOf(events);
    }

    boolean wants(WebhookEvent event) {
        return events.contains(event);
    }

    /** What is wrong with it but for the address. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(FieldProblem.of("name", "webhook.rule.name"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "webhook.rule.name-long", String.valueOf(LONGEST_NAME)));
        }
        if (events.isEmpty() || !WebhookEvent.CHOICES.containsAll(events)) {
            problems.add(FieldProblem.of("events", "webhook.rule.events"));
        }
        return problems;
    }
}
