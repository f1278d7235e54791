package app.atalaya.health;

import app.atalaya.account.AccountType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a model is for.
 *
 * @param segments names of segments, whatever their case; empty: all, and accounts without a segment
 * @param types empty: all
 */
public record ModelCriteria(Set<String> segments, Set<AccountType> types) implements Serializable {

    /** Fits every account. */
    public static final ModelCriteria EVERYBODY = new ModelCriteria(Set.of(), Set.of());

    public ModelCriteria {
        TreeSet<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        segments.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(named::add);
        segments = Set.copyOf(named);
        types = Set.copyOf(types);
    }

    public boolean fits(@Nullable String segment, AccountType type) {
        return (types.isEmpty() || types.contains(type))
                && (segments.isEmpty()
                        || segment != null
                                && segments.stream().anyMatch(name -> name.equalsIgnoreCase(segment.strip())));
    }

    public boolean fitsEverybody() {
        return segments.isEmpty() && types.isEmpty();
    }

    /** Whether every account that this fits, whatever its segment and type, fits one of the others too. */
    boolean isCoveredBy(Collection<ModelCriteria> others) {
        Set<AccountType> each = types.isEmpty() ? EnumSet.allOf(AccountType.class) : types;
        return each.stream()
                .allMatch(type -> kinds(others).stream()
                        .allMatch(segment -> others.stream().anyMatch(other -> other.fits(segment.name, type))));
    }

    /** A segment to try; null stands for any that no criteria name. */
    private record Kind(@Nullable String name) {}

    private List<Kind> kinds(Collection<ModelCriteria> others) {
        Set<String> names = new HashSet<>(segments);
        if (segments.isEmpty()) {
            others.forEach(other -> names.addAll(other.segments));
        }
        List<Kind> kinds = new ArrayList<>(names.stream().map(Kind::new).toList());
        if (segments.isEmpty()) {
            kinds.add(new Kind(null));
        }
        return kinds;
    }

    String typeNames() {
        return String.join(",", types.stream().map(Enum::name).sorted().toList());
    }

    static Set<AccountType> types(@Nullable String names) {
        Set<AccountType> types = EnumSet.noneOf(AccountType.class);
        if (names != null && !names.isBlank()) {
            Arrays.stream(names.toUpperCase(Locale.ROOT).split(","))
                    .map(AccountType::valueOf)
                    .forEach(types::add);
        }
        return types;
    }
}
