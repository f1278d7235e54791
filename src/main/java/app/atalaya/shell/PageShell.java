package app.atalaya.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What every page is made with: theme, colours, and a line on which the server speaks up by itself. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/atalaya.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@SuppressWarnings("serial") // Serializable by inheritance only.
public class PageShell implements AppShellConfigurator {}
