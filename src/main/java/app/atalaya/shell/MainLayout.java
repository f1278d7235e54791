package app.atalaya.shell;

import app.atalaya.account.Accounts;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.DemoMode;
import app.atalaya.identity.ui.UiPreferences;
import app.atalaya.uikit.BarItem;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.NavigationCount;
import app.atalaya.uikit.StartUpWork;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The frame around every view: navigation at the left, search above. Each view decides itself who may enter. */
@Layout
// What beans put into the bar, the build of the bundle cannot see: their scripts are named here.
@JsModule("./alert/alert-toasts.ts")
@Uses(Notification.class)
@AnonymousAllowed
class MainLayout extends AppLayout {

    private final Main main = new Main();

    MainLayout(
            CurrentUser currentUser,
            Accounts accounts,
            DemoMode demoMode,
            UiPreferences preferences,
            AuthenticationContext authenticationContext,
            AccessAnnotationChecker access,
            StartUpWork startUpWork,
            LiveUpdates liveUpdates,
            ObjectProvider<BarItem> barItems,
            ObjectProvider<NavigationCount> counts) {
        addClassName("shell");
        setPrimarySection(Section.DRAWER);
        main.setId("main");
        main.addClassName("shell-main");
        main.getElement().setAttribute("tabindex", "-1");
        Div frame = new Div(main);
        frame.addClassName("shell-frame");
        setContent(frame);
        currentUser.find().ifPresent(user -> {
            Header bar = topBar(accounts, demoMode, startUpWork, liveUpdates);
            barItems.stream().sorted(Comparator.comparingInt(BarItem::order)).forEach(item -> bar.add(item.create()));
            frame.addComponentAsFirst(bar);
            frame.addComponentAsFirst(skipLink());
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null) {
                Scroller middle = new Scroller(
                        new Navigation(access, authentication, counts.stream().toList()));
                middle.addClassName("shell-drawer-middle");
                addToDrawer(brand(), middle, new UserMenu(user, preferences, authenticationContext));
            }
        });
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        if (old != null) {
            old.getElement().removeFromParent();
        }
    }

    private Div brand() {
        Div brand = new Div(new Brand());
        brand.addClassName("shell-drawer-top");
        return brand;
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.setId("skip-link");
        skip.addClassName("shell-skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault();"
                        + " document.getElementById('main').focus(); })");
        return skip;
    }

    private Header topBar(Accounts accounts, DemoMode demoMode, StartUpWork startUpWork, LiveUpdates liveUpdates) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setId("drawer-toggle");
        toggle.setIcon(Icons.MENU.create());
        toggle.setAriaLabel(getTranslation("shell.navigation.toggle"));
        Div search = new Div(new AccountSearch(accounts), AccountSearch.hint());
        search.addClassName("shell-search-box");
        search.getElement().setAttribute("role", "search");
        Header bar = new Header(toggle, search);
        bar.addClassName("shell-bar");
        if (demoMode.isOn()) {
            bar.add(new DemoNotice("demo-notice", "shell.demo.notice", startUpWork, liveUpdates));
        }
        return bar;
    }
}
