package app.atalaya.backtest.ui;

import app.atalaya.backtest.BacktestRun;
import app.atalaya.backtest.Backtests;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelArrangement;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserDirectory;
import app.atalaya.uikit.EmptyState;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.ViewHeader;
import app.atalaya.whatif.ModelDrafts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the health model foretells who leaves. Administrators try it out, executives read what came of that. */
@Route("admin/backtest")
@RolesAllowed({"ADMINISTRATOR", "EXECUTIVE"})
class BacktestView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Backtests backtests;
    private final transient UserDirectory people;
    private final transient SignedInUser user;
    private final transient @Nullable TrialForm form;
    private final RunList list;
    private final Div report = new Div();
    private BacktestState state = BacktestState.of(QueryParameters.empty());
    private @Nullable BacktestRun shown;

    BacktestView(
            Backtests backtests,
            HealthModels models,
            ModelArrangement arrangement,
            ModelDrafts drafts,
            UserDirectory people,
            CurrentUser currentUser,
            LiveUpdates liveUpdates) {
        this.backtests = backtests;
        this.people = people;
        this.user = currentUser.get();
        boolean runs = user.is(Role.ADMINISTRATOR);
        addClassNames("at-view", "backtest-view");
        list = new RunList(backtests, people, user.zone());
        form = runs ? new TrialForm(backtests, () -> ModelChoice.all(models, arrangement, drafts), this::open) : null;
        report.addClassName("backtest-report");
        Div top = new Div();
        top.addClassName("backtest-top");
        if (form != null) {
            top.add(form);
        }
        top.add(list);
        add(new ViewHeader(getTranslation("backtest.title"), getTranslation("backtest.subtitle")), top, report);
        liveUpdates.whileAttached(this, Backtests.TOPIC, this::refresh);
        if (form != null) {
            liveUpdates.whileAttached(this, "health-models", form::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("backtest.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = BacktestState.of(event.getLocation().getQueryParameters());
        shown = null;
        refresh();
    }

    private void open(long run) {
        getUI().ifPresent(ui ->
                ui.navigate(BacktestView.class, BacktestState.run(run).query()));
    }

    private void refresh() {
        list.refresh();
        Optional<BacktestRun> run = wanted();
        if (run.isEmpty()) {
            shown = null;
            report.removeAll();
            report.add(state.run() == null ? nothingYet() : unknown());
        } else if (!Objects.equals(shown, run.get())) {
            shown = run.get();
            report.removeAll();
            report.add(new RunReport(backtests, run.get(), other(), state, takeOver(), this::open));
        }
    }

    /** Null for those who only read. */
    private @Nullable TakeOver takeOver() {
        return form == null ? null : new TakeOver(this, backtests, people, user.zone());
    }

    private Optional<BacktestRun> wanted() {
        Long run = state.run();
        return run == null ? backtests.page(0, 1).stream().findFirst() : backtests.find(run);
    }

    private @Nullable BacktestRun other() {
        Long with = state.with();
        return with == null ? null : backtests.find(with).orElse(null);
    }

    private Component nothingYet() {
        return new EmptyState(
                Icons.HISTORY, "backtest.empty.title", form == null ? "backtest.empty.whyRead" : "backtest.empty.why");
    }

    private static Component unknown() {
        return new EmptyState(Icons.HISTORY, "backtest.unknown.title", "backtest.unknown.why");
    }
}
