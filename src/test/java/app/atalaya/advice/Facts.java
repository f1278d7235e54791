package app.atalaya.advice;

import app.atalaya.account.AccountId;
import app.atalaya.account.AccountRow;
import app.atalaya.account.AccountType;
import app.atalaya.contact.ContactId;
import app.atalaya.contact.ContactLine;
import app.atalaya.health.Aggregation;
import app.atalaya.health.Band;
import app.atalaya.health.Comparison;
import app.atalaya.health.Explanation;
import app.atalaya.health.Explanation.FactorPart;
import app.atalaya.health.Explanation.MeasurePart;
import app.atalaya.health.Factor;
import app.atalaya.health.Freshness;
import app.atalaya.health.HealthModel.Bands;
import app.atalaya.health.Measure;
import app.atalaya.signal.SignalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about an account, made up one by one: a healthy customer of whom nothing else is known. */
final class Facts {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final Map<String, MeasurePart> measures = new LinkedHashMap<>();
    private final Map<String, MeasurePart> earlier = new LinkedHashMap<>();
    private final Map<Factor, Freshness> factors = new LinkedHashMap<>();
    private final List<ContactLine> contacts = new ArrayList<>();
    private AccountType type = AccountType.KEY;
    private long revenue = 100_000;
    private @Nullable LocalDate renewal;
    private @Nullable Double score = 80.0;
    private Band band = Band.HEALTHY;
    private double confidence = 90;
    private boolean isKnown = true;

    static Facts healthy() {
        return new Facts();
    }

    /** Nothing was ever recorded. */
    static Facts nothing() {
        Facts facts = new Facts();
        facts.isKnown = false;
        return facts;
    }

    Facts measure(String key, double raw) {
        return measure(key, raw, 10, 0);
    }

    /** @param daysAgo the newest signal */
    Facts measure(String key, double raw, int count, int daysAgo) {
        measures.put(key, part(key, raw, count, daysAgo));
        return this;
    }

    /** Known once, and too old to be believed. */
    Facts old(String key, int daysAgo) {
        measures.put(key, part(key, null, 0, daysAgo));
        return this;
    }

    Facts before(String key, double raw) {
        earlier.put(key, part(key, raw, 10, 30));
        return this;
    }

    Facts factor(Factor factor, Freshness freshness) {
        factors.put(factor, freshness);
        return this;
    }

    Facts health(Band now, @Nullable Double points, double sure) {
        band = now;
        score = points;
        confidence = sure;
        return this;
    }

    Facts renewsIn(int days) {
        renewal = TODAY.plusDays(days);
        return this;
    }

    Facts is(AccountType other, long annualRevenue) {
        type = other;
        revenue = annualRevenue;
        return this;
    }

    Facts contact(String name, @Nullable String title) {
        contacts.add(new ContactLine(new ContactId(contacts.size() + 1L), null, name, title, null, null, 0));
        return this;
    }

    Situation situation() {
        AccountRow row = new AccountRow(
                new AccountId(1), "a", "A", type, 1, null, null, null, BigDecimal.valueOf(revenue), renewal, null);
        Comparison health = isKnown
                ? new Comparison(earlier.isEmpty() ? null : explanation(earlier), explanation(measures), List.of(), 0)
                : null;
        return new Situation(row, health, contacts, TODAY);
    }

    private Explanation explanation(Map<String, MeasurePart> parts) {
        List<FactorPart> list = new ArrayList<>();
        list.add(new FactorPart(
                Factor.PRODUCT_USE,
                0.3,
                1,
                null,
                0,
                factors.getOrDefault(Factor.PRODUCT_USE, Freshness.FRESH),
                List.copyOf(parts.values())));
        factors.forEach((factor, freshness) -> {
            if (factor != Factor.PRODUCT_USE) {
                list.add(new FactorPart(factor, 0.2, 0, null, 0, freshness, List.of()));
            }
        });
        return new Explanation(new AccountId(1), TODAY, 1, new Bands(50, 70), score, confidence, band, list);
    }

    private static MeasurePart part(String key, @Nullable Double raw, int count, int daysAgo) {
        Measure measure = new Measure(key, Aggregation.TREND, List.of(SignalKind.USAGE), 30, 90, 0, 60, 1, List.of());
        return new MeasurePart(measure, 0.1, 0.1, raw, 50.0, 5, Freshness.FRESH, count, TODAY.minusDays(daysAgo), null);
    }
}
