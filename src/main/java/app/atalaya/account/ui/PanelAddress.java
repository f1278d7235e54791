package app.atalaya.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** What a tab of the account board keeps in the query of its URL, beside what others keep there. */
@NamedInterface("links")
public final class PanelAddress {

    private final Map<String, String> own = new LinkedHashMap<>();
    private final String tab;

    private PanelAddress(String tab) {
        this.tab = tab;
    }

    /** The state that the present URL names, for that tab. */
    public static PanelAddress of(String tab) {
        PanelAddress address = new PanelAddress(tab);
        UI.getCurrent()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> address.own.put(name, values.getFirst()));
        return address;
    }

    public String get(String name) {
        return own.getOrDefault(name, "");
    }

    /** Sets the parameter, or takes it off when empty, and shows it in the browser without a navigation. */
    public void set(String name, String value) {
        if (value.isEmpty()) {
            own.remove(name);
        } else {
            own.put(name, value);
        }
        own.put("tab", tab);
        UI ui = UI.getCurrent();
        Map<String, List<String>> query = new LinkedHashMap<>();
        own.forEach((key, text) -> query.put(key, List.of(text)));
        ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), new QueryParameters(query)));
    }
}
