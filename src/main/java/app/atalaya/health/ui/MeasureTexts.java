package app.atalaya.health.ui;

import app.atalaya.health.Band;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel;
import app.atalaya.health.Measure;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Names, definitions and figures of factors and measures in the words of who is looking. */
@NamedInterface("display")
public final class MeasureTexts {

    private MeasureTexts() {}

    public static String name(Factor factor) {
        return text("health.factor." + factor.name().toLowerCase(Locale.ROOT));
    }

    public static String name(Measure measure) {
        return text("health.measure." + measure.key());
    }

    /** What is counted, over which days, and what makes it unknown. */
    public static String definition(Measure measure) {
        return text(
                "health.definition." + measure.aggregation().name().toLowerCase(Locale.ROOT),
                Formats.current().number(measure.windowDays(), 0),
                Formats.current().number(measure.baseDays(), 0),
                Formats.current().number(measure.target(), 0));
    }

    /** The raw figure with its unit; "n/a" where unknown. */
    static String figure(Measure measure, @Nullable Double raw) {
        if (raw == null) {
            return text("common.notAvailable");
        }
        Formats formats = Formats.current();
        return switch (measure.aggregation()) {
            case TREND -> signedPercent(raw - 1);
            case GROWTH -> signedPercent(raw);
            case RECENCY -> text("health.unit.days", raw.intValue());
            case NPS -> formats.signed(raw, 0);
            case CSAT, UNPAID -> formats.percent(raw, 0);
            case RATE -> text("health.unit.ofTarget", formats.percent(raw, 0));
            case BALANCE -> text("health.unit.severity", formats.number(raw, 0));
        };
    }

    private static String signedPercent(double share) {
        String percent = Formats.current().percent(share, 0);
        return share >= 0.005 ? "+" + percent : percent;
    }

    /** A corner of a mapping: "50 % → 30". */
    public static String corner(Measure measure, Measure.MappingPoint point) {
        return figure(measure, point.raw()) + " → " + Formats.current().number(point.points(), 0);
    }

    static String freshness(Freshness freshness) {
        return text("health.freshness." + freshness.name().toLowerCase(Locale.ROOT));
    }

    /** "12 signals, the last one 3 days before". */
    static String basis(MeasurePart part, LocalDate day) {
        if (part.newest() == null) {
            return text("health.basis.none");
        }
        return text("health.basis", part.count(), age(part, day));
    }

    static int age(MeasurePart part, LocalDate day) {
        return part.newest() == null ? 0 : (int) ChronoUnit.DAYS.between(part.newest(), day);
    }

    /** The days whose signals count: "from 1 Jun 2024 to 27 Nov 2024". */
    static String period(MeasurePart part, LocalDate day) {
        Formats formats = Formats.current();
        return part.from() == null
                ? text("health.period.until", formats.date(day))
                : text("health.period", formats.date(part.from()), formats.date(day));
    }

    public static String bandRange(HealthModel.Bands bands, Band band) {
        return switch (band) {
            case CRITICAL -> "0–" + (bands.atRiskFrom() - 1);
            case AT_RISK -> bands.atRiskFrom() + "–" + (bands.healthyFrom() - 1);
            case HEALTHY -> bands.healthyFrom() + "–100";
            case UNKNOWN -> "";
        };
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
