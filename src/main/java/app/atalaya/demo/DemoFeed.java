package app.atalaya.demo;

import app.atalaya.feed.FeedRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers, contracts and contacts as the feed of accounts takes them. */
final class DemoFeed {

    private DemoFeed() {}

    static FeedRecord account(DemoAccount account, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        values.put("name", account.name());
        values.put("type", account.type());
        values.put("segment", account.segment());
        values.put("tier", Integer.toString(account.tier()));
        values.put("industry", account.industry());
        values.put("country", account.country());
        values.put("currency", account.currency());
        values.put("owner", account.owner());
        put(values, "parent", account.parent());
        put(values, "customerSince", account.customerSince(today));
        values.put("growthPotential", Integer.toString(account.growthPotential()));
        values.put("strategicValue", Integer.toString(account.strategicValue()));
        values.put("notes", (account.city() + ". " + account.note()).strip());
        return new FeedRecord(account.slug(), values);
    }

    static FeedRecord contract(DemoContract contract) {
        Map<String, String> values = new HashMap<>();
        values.put("account", contract.account());
        values.put("name", contract.name());
        values.put("annualValue", contract.annualValue().toPlainString());
        values.put("recurring", Boolean.toString(contract.recurring()));
        values.put("currency", contract.currency());
        values.put("startsOn", contract.startsOn().toString());
        values.put("endsOn", contract.endsOn().toString());
        put(values, "renewsOn", contract.renewsOn());
        return new FeedRecord(contract.externalId(), values);
    }

    static FeedRecord contact(DemoContact contact) {
        Map<String, String> values = new HashMap<>();
        values.put("account", contact.account());
        values.put("name", contact.name());
        values.put("title", contact.title());
        values.put("email", contact.email());
        put(values, "phone", contact.phone());
        return new FeedRecord(contact.externalId(), values);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }
}
