package app.atalaya.alert;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as it is set.
 *
 * @param parameters a whole number for each of {@link RuleKind#parameters}
 * @param version what an editor started from
 */
public record AlertRule(RuleKind kind, boolean enabled, Map<String, Integer> parameters, int version)
        implements Serializable {

    public AlertRule {
        Map<String, Integer> complete = new TreeMap<>(kind.standard());
        complete.putAll(parameters);
        complete.keySet().retainAll(kind.standard().keySet());
        parameters = Map.copyOf(complete);
    }

    public int parameter(String name) {
        Integer value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(kind + " has no parameter " + name);
        }
        return value;
    }

    /** The names of the parameters that are out of their range. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        kind.parameters().forEach(parameter -> {
            if (!parameter.allows(parameter(parameter.name()))) {
                problems.add(parameter.name());
            }
        });
        return problems;
    }
}
