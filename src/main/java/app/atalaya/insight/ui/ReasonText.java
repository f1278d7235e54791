package app.atalaya.insight.ui;

import app.atalaya.health.Factor;
import app.atalaya.insight.HealthReason;
import app.atalaya.uikit.Formats;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reasons in words. */
final class ReasonText {

    private ReasonText() {}

    static String of(HealthReason reason) {
        String key = "insight.why." + reason.kind().name().toLowerCase(Locale.ROOT);
        return switch (reason.kind()) {
            case MOVED ->
                AccountCells.text(
                        key, factor(reason.factor()), Formats.current().signed(reason.figure(), 1));
            case WEAKEST ->
                AccountCells.text(
                        key, factor(reason.factor()), Formats.current().number(Math.floor(reason.figure()), 0));
            case MODEL -> AccountCells.text(key, Formats.current().signed(reason.figure(), 1));
            case MISSING -> AccountCells.text(key, factor(reason.factor()));
            case STEADY, NONE -> AccountCells.text(key);
        };
    }

    static String factor(@Nullable Factor factor) {
        return factor == null
                ? AccountCells.text("insight.why.model.name")
                : AccountCells.text("insight.factor." + factor.name().toLowerCase(Locale.ROOT));
    }
}
