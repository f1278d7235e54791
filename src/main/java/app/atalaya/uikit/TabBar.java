package app.atalaya.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * Tabs for everybody. The component keeps its strip off the keyboard's way by a tabindex, which makes the strip a child of the tab list
 * that is no tab (WAI-ARIA: required owned elements). The tabs in it can be focused, so that it needs none.
 */
public class TabBar extends Tabs {

    private static final String FREE_STRIP = """
            customElements.whenDefined('vaadin-tabs')
              .then(() => this.updateComplete)
              .then(() => this.shadowRoot.querySelector('[part=tabs]').removeAttribute('tabindex'));
            """;

    /** @param label what the tabs are tabs of, for screen readers */
    public TabBar(String label) {
        getElement().setAttribute("aria-label", label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(FREE_STRIP);
    }
}
