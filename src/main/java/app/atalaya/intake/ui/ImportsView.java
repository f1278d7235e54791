package app.atalaya.intake.ui;

import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.UserDirectory;
import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportKind;
import app.atalaya.intake.Imports;
import app.atalaya.intake.NoSuchImportException;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Imports of files: the list of past ones, the upload of a new one, and one at a time from its columns to its undoing. */
@Route("imports")
@RolesAllowed({"KEY_ACCOUNT_MANAGER", "ADMINISTRATOR"})
class ImportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Imports imports;
    private final transient ImportColumns columns;
    private final transient UserDirectory people;
    private final transient CurrentUser currentUser;
    private final transient LiveUpdates liveUpdates;

    ImportsView(
            Imports imports,
            ImportColumns columns,
            UserDirectory people,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.imports = imports;
        this.columns = columns;
        this.people = people;
        this.currentUser = currentUser;
        this.liveUpdates = liveUpdates;
        addClassNames("at-view", "intake-view");
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("intake.page-title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ImportState state = ImportState.of(event.getLocation().getQueryParameters());
        removeAll();
        Long run = state.run();
        ImportKind kind = state.upload();
        if (run != null) {
            add(run(run));
        } else if (kind != null) {
            add(new UploadPanel(imports, kind));
        } else {
            showList();
        }
    }

    private Component run(long id) {
        try {
            return new RunPanel(imports, columns, currentUser.get().zone(), liveUpdates, imports.find(id));
        } catch (NoSuchImportException unknown) {
            return new EmptyState(Icons.IMPORTS, "intake.unknown.title", "intake.unknown.why", toList());
        }
    }

    private void showList() {
        Button create = new Button(
                getTranslation("intake.new"),
                event -> getUI().ifPresent(
                                ui -> ui.navigate(ImportsView.class, ImportState.upload(ImportKind.ACCOUNTS))));
        create.setId("imports-new");
        create.addThemeName("primary");
        add(new ViewHeader(getTranslation("intake.title"), getTranslation("intake.subtitle"), create));
        add(new ImportList(imports, people, currentUser.get().zone(), liveUpdates));
    }

    private Button toList() {
        Button back = new Button(
                getTranslation("intake.to-list"),
                event -> getUI().ifPresent(ui -> ui.navigate(ImportsView.class, QueryParameters.empty())));
        back.setId("imports-list");
        return back;
    }
}
