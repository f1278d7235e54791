package app.atalaya.signal.ui;

import app.atalaya.signal.SignalFilter;
import app.atalaya.signal.SignalKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filter in the address, next to whatever else the board keeps there: {@code kind=nps&from=2024-01-01}. */
final class SignalQuery {

    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";

    private SignalQuery() {}

    static SignalFilter read(UI ui) {
        QueryParameters query = ui.getActiveViewLocation().getQueryParameters();
        return new SignalFilter(
                query.getSingleParameter(KIND).map(SignalQuery::kind).orElse(null),
                query.getSingleParameter(FROM).map(SignalQuery::day).orElse(null),
                query.getSingleParameter(TO).map(SignalQuery::day).orElse(null));
    }

    static void write(UI ui, SignalFilter filter) {
        Location location = ui.getActiveViewLocation();
        QueryParameters query = location.getQueryParameters().excluding(KIND, FROM, TO);
        if (filter.kind() != null) {
            query = query.merging(KIND, filter.kind().name().toLowerCase(Locale.ROOT));
        }
        if (filter.from() != null) {
            query = query.merging(FROM, filter.from().toString());
        }
        if (filter.to() != null) {
            query = query.merging(TO, filter.to().toString());
        }
        ui.getPage().getHistory().replaceState(null, new Location(location.getPath(), query));
    }

    private static @Nullable SignalKind kind(String code) {
        return Arrays.stream(SignalKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
