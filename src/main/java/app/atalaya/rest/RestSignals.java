package app.atalaya.rest;

import app.atalaya.feed.SignalRecord;
import app.atalaya.signal.SignalKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the signals of a batch. */
final class RestSignals {

    /** Kinds that other systems may tell; recurring revenue follows from the contracts. */
    static final List<String> KINDS = Arrays.stream(SignalKind.values())
            .filter(kind -> kind != SignalKind.REVENUE)
            .map(Enum::name)
            .toList();

    private static final Set<String> KNOWN =
            Set.of(RestRecords.EXTERNAL_ID, "account", "kind", "at", "quantity", "scale", "subject");
    private static final Map<String, Double> USUAL =
            Map.of("USAGE", 1.0, "ENGAGEMENT", 1.0, "INTERACTION", 1.0, "CHURN", 0.0);

    /** A signal that is fit for the services, or what is wrong with it. */
    record Parsed(String externalId, @Nullable SignalRecord record, List<RestProblem.Fault> faults) {}

    private final JsonNode node;
    private final int index;
    private final List<RestProblem.Fault> faults = new ArrayList<>();

    private RestSignals(JsonNode node, int index) {
        this.node = node;
        this.index = index;
    }

    static Parsed parse(JsonNode node, int index) {
        return new RestSignals(node, index).read();
    }

    private Parsed read() {
        if (!node.isObject()) {
            faults.add(RestRecords.fault(List.of(), index, "rest.fault.object"));
            return new Parsed("", null, faults);
        }
        for (String name : node.propertyNames()) {
            if (!KNOWN.contains(name)) {
                fault(name, "rest.fault.unknown-field", KNOWN.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        String externalId = text(RestRecords.EXTERNAL_ID, false);
        String account = text("account", true);
        String kind = text("kind", true).toUpperCase(Locale.ROOT);
        String at = text("at", true);
        String subject = text("subject", false);
        Integer scale = scale();
        double quantity = quantity(kind);
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            fault("kind", "rest.fault.kind", String.join(", ", KINDS));
        }
        if (!faults.isEmpty()) {
            return new Parsed(externalId, null, faults);
        }
        return new Parsed(
                externalId,
                new SignalRecord(
                        account,
                        SignalKind.valueOf(kind),
                        at,
                        quantity,
                        scale,
                        externalId.isEmpty() ? null : externalId,
                        subject.isEmpty() ? null : subject),
                faults);
    }

    private String text(String name, boolean required) {
        JsonNode value = node.path(name);
        boolean absent = value.isMissingNode() || value.isNull();
        if (!absent && !value.isString()) {
            fault(name, "rest.fault.text");
            return "";
        }
        String text = absent ? "" : value.stringValue().strip();
        if (required && text.isEmpty()) {
            fault(name, "rest.fault.required");
        }
        return text;
    }

    private @Nullable Integer scale() {
        JsonNode value = node.path("scale");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault("scale", "rest.fault.number");
            return null;
        }
        return value.intValue();
    }

    /** Where the kind says what one of it is, it need not be told. */
    private double quantity(String kind) {
        JsonNode value = node.path("quantity");
        if (value.isMissingNode() || value.isNull()) {
            Double usual = USUAL.get(kind);
            if (usual == null && KINDS.contains(kind)) {
                fault("quantity", "rest.fault.required");
            }
            return usual == null ? 0 : usual;
        }
        if (!value.isNumber() || !RestRecords.isOrdinary(value)) {
            fault("quantity", "rest.fault.number");
            return 0;
        }
        return value.doubleValue();
    }

    private void fault(String field, String key, String... arguments) {
        faults.add(RestRecords.fault(List.of(field), index, key, arguments));
    }
}
