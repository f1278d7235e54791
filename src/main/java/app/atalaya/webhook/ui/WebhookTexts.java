package app.atalaya.webhook.ui;

import app.atalaya.alert.Severity;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneBadge;
import app.atalaya.uikit.UrlValues;
import app.atalaya.webhook.CallProblem;
import app.atalaya.webhook.CallState;
import app.atalaya.webhook.Webhook;
import app.atalaya.webhook.WebhookCall;
import app.atalaya.webhook.WebhookEvent;
import app.atalaya.webhook.WebhookPause;
import app.atalaya.webhook.Webhooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Webhooks and their calls in the words of whoever is looking. */
final class WebhookTexts implements Serializable {

    private final ZoneId zone;

    WebhookTexts(ZoneId zone) {
        this.zone = zone;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String event(WebhookEvent event) {
        return text("webhook.event." + UrlValues.word(event));
    }

    static String least(Severity severity) {
        return text("webhook.least." + UrlValues.word(severity));
    }

    static String events(Webhook hook) {
        return WebhookEvent.CHOICES.stream()
                .filter(hook.events()::contains)
                .map(WebhookTexts::event)
                .collect(Collectors.joining(", "));
    }

    String time(Instant time) {
        return Formats.current().dateTime(time, zone);
    }

    static ToneBadge badge(Webhook hook) {
        if (hook.paused() != null) {
            return new ToneBadge(
                    hook.paused() == WebhookPause.BY_HAND ? Tone.NEUTRAL : Tone.CRITICAL, text("webhook.state.paused"));
        }
        return hook.failingSince() == null
                ? new ToneBadge(Tone.ACCENT, text("webhook.state.active"))
                : new ToneBadge(Tone.RISK, text("webhook.state.failing"));
    }

    static ToneBadge badge(WebhookCall call) {
        boolean again = call.state() == CallState.WAITING && call.answeredAt() != null;
        Tone tone = switch (call.state()) {
            case DONE -> Tone.OK;
            case FAILED -> Tone.CRITICAL;
            case CALLING -> Tone.ACCENT;
            case WAITING -> again ? Tone.RISK : Tone.NEUTRAL;
        };
        return new ToneBadge(tone, text("webhook.call." + (again ? "again" : UrlValues.word(call.state()))));
    }

    /** What came of the last attempt; empty while there was none. */
    static String result(WebhookCall call) {
        int status = Objects.requireNonNullElse(call.status(), 0);
        CallProblem problem = call.problem();
        if (problem == null) {
            return status == 0 ? "" : text("webhook.result.done", status);
        }
        String result = text("webhook.result." + UrlValues.word(problem), status);
        return call.answer() == null ? result : text("webhook.result.said", result, call.answer());
    }

    /** What an administrator should know about it, one sentence each. */
    List<String> notes(Webhook hook) {
        List<String> notes = new ArrayList<>();
        if (hook.paused() != null && hook.pausedAt() != null) {
            notes.add(text(
                    "webhook.paused." + UrlValues.word(hook.paused()), time(hook.pausedAt()), Webhooks.FAILING_DAYS));
        }
        if (hook.paused() == null && hook.failingSince() != null) {
            notes.add(text("webhook.failing", time(hook.failingSince()), Webhooks.FAILING_DAYS));
        }
        if (hook.oldSecretUntil() != null) {
            notes.add(text("webhook.oldSecret", time(hook.oldSecretUntil())));
        }
        return notes;
    }

    /** Two lines of a cell. */
    static Div cell(Component first, String note) {
        Span second = new Span(note);
        second.addClassName("at-cell-note");
        Div cell = new Div(first, second);
        cell.addClassName("at-cell");
        return cell;
    }
}
