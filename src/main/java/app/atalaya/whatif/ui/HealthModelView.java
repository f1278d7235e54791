package app.atalaya.whatif.ui;

import app.atalaya.health.Arrangement;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.health.ModelId;
import app.atalaya.health.ModelVersion;
import app.atalaya.health.ScoringModel;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.Confirm;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.UrlValues;
import app.atalaya.uikit.ViewHeader;
import app.atalaya.whatif.Draft;
import app.atalaya.whatif.ModelDrafts;
import app.atalaya.whatif.WhatIf;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The models behind every score: everybody who answers for accounts reads them; administrators draft changes, see what they would do, and
 * publish them.
 */
@Route(HealthModelLinks.PATH)
@RolesAllowed({"ADMINISTRATOR", "EXECUTIVE", "KEY_ACCOUNT_MANAGER"})
class HealthModelView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient HealthModels models;
    private final transient ModelArrangement arrangements;
    private final transient ModelDrafts drafts;
    private final transient WhatIf whatIf;
    private final transient UserDirectory directory;
    private final transient SignedInUser user;
    private final boolean editable;
    private transient @Nullable DraftWork work;
    private Arrangement arrangement;

    HealthModelView(
            HealthModels models,
            ModelArrangement arrangements,
            ModelDrafts drafts,
            WhatIf whatIf,
            UserDirectory directory,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.models = models;
        this.arrangements = arrangements;
        this.drafts = drafts;
        this.whatIf = whatIf;
        this.directory = directory;
        this.user = currentUser.get();
        this.editable = user.is(Role.ADMINISTRATOR);
        this.arrangement = arrangements.current();
        addClassNames("at-view", "health-model-view");
        liveUpdates.whileAttached(this, "health-models", this::changedElsewhere);
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("health.model.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters query) {
        arrangement = arrangements.current();
        ScoringModel open = UrlValues.number(query, "model")
                .flatMap(id -> arrangement.find(new ModelId(id)))
                .orElseGet(arrangement::standard);
        ModelVersion inForce = models.inForce(open.id());
        Draft draft = editable ? drafts.find(open.id()).orElse(null) : null;
        removeAll();
        if (work != null) {
            work.end();
        }
        ViewHeader header = new ViewHeader(
                getTranslation("health.model.title"),
                getTranslation(editable ? "health.model.subtitle" : "health.model.subtitleRead", inForce.number()));
        if (editable || user.is(Role.EXECUTIVE)) {
            Anchor backtest = new Anchor("admin/backtest", getTranslation("health.model.backtest"));
            backtest.setId("health-model-backtest");
            header.addActions(backtest);
        }
        add(header);
        ModelsCard card = new ModelsCard(
                getTranslation("health.models.title"),
                editable,
                new ModelsWork(this, arrangements, () -> arrangement, this::open, this::rearranged));
        card.show(arrangement, open.id(), editable ? arrangements.remarks() : List.of());
        add(card);
        Div workplace = new Div();
        workplace.addClassName("health-model-view");
        add(workplace);
        if (editable) {
            Editing editing = new Editing(inForce, draft);
            work = new DraftWork(workplace, editing, models, drafts, whatIf, directory, user.zone(), this::reload);
            work.show();
        } else {
            workplace.add(new ModelEditor(inForce.model(), false, model -> {}));
        }
        add(history(open.id(), query));
    }

    private ModelHistory history(ModelId model, QueryParameters query) {
        List<ModelVersion> versions = models.historyOf(model);
        ModelHistory history = new ModelHistory(
                getTranslation("health.model.history"),
                versions,
                directory.named(versions.stream()
                        .map(ModelVersion::author)
                        .filter(Objects::nonNull)
                        .toList()),
                user.zone());
        history.add(new CompareVersions(
                versions,
                UrlValues.number(query, "from").orElse(0L).intValue(),
                UrlValues.number(query, "to").orElse(0L).intValue(),
                (from, to) -> replace(Map.of(
                        "model", List.of(String.valueOf(model.value())),
                        "from", List.of(from.toString()),
                        "to", List.of(to.toString())))));
        return history;
    }

    private static void replace(Map<String, List<String>> query) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(HealthModelLinks.PATH, new QueryParameters(query)));
    }

    private void reload() {
        show(UI.getCurrent().getActiveViewLocation().getQueryParameters());
    }

    /** Somebody changed a model or a draft: who has changes of their own keeps them, and hears of it when they save. */
    private void changedElsewhere() {
        DraftWork present = work;
        if (present == null) {
            reload();
            return;
        }
        ModelId model = present.editing().model();
        Arrangement now = arrangements.current();
        boolean same = now.equals(arrangement)
                && present.editing()
                        .isOf(models.inForce(model), drafts.find(model).orElse(null));
        if (!same && !present.editing().isDirty()) {
            reload();
        } else if (!same) {
            present.tellOfOthers();
        }
    }

    private void open(ModelId model) {
        Runnable go = () -> UI.getCurrent().navigate(HealthModelLinks.PATH, HealthModelLinks.query(model));
        if (work != null && work.editing().isDirty()) {
            Confirm.ask(this, go, "health.draft.leaveAsk");
        } else {
            go.run();
        }
    }

    private void rearranged() {
        arrangement = arrangements.current();
        if (work == null || !work.editing().isDirty()) {
            reload();
        }
    }
}
