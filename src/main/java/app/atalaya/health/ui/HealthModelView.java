package app.atalaya.health.ui;

import app.atalaya.health.HealthModel;
import app.atalaya.health.HealthModels;
import app.atalaya.health.ModelVersion;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.Role;
import app.atalaya.identity.SignedInUser;
import app.atalaya.identity.UserDirectory;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.ConflictDialog;
import app.atalaya.uikit.ConflictDialog.Choice;
import app.atalaya.uikit.ConflictDialog.Field;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.PageTitle;
import app.atalaya.uikit.TitledCard;
import app.atalaya.uikit.Toasts;
import app.atalaya.uikit.ViewHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The model behind every score: everybody who answers for accounts reads it, administrators change its weights and bands. */
@Route("admin/health-model")
@RolesAllowed({"ADMINISTRATOR", "EXECUTIVE", "KEY_ACCOUNT_MANAGER"})
class HealthModelView extends Div implements HasDynamicTitle {

    private final transient HealthModels models;
    private final transient UserDirectory directory;
    private final transient SignedInUser user;
    private final boolean editable;
    private final Button save = new Button();
    private final TextArea reason = new TextArea();
    private ModelVersion current;
    private HealthModel edited;
    private ModelEditor editor;

    HealthModelView(HealthModels models, UserDirectory directory, CurrentUser currentUser) {
        this.models = models;
        this.directory = directory;
        this.user = currentUser.get();
        this.editable = user.is(Role.ADMINISTRATOR);
        addClassNames("at-view", "health-model-view");
        configure();
        current = models.current();
        edited = current.model();
        editor = new ModelEditor(edited, editable, this::changed);
        show();
    }

    @Override
    public String getPageTitle() {
        return PageTitle.of(getTranslation("health.model.title"));
    }

    private void configure() {
        save.setText(getTranslation("common.save"));
        save.setId("health-model-save");
        save.addThemeName("primary");
        save.addClickListener(event -> save());
        reason.setId("health-model-reason");
        reason.setLabel(getTranslation("health.model.reason"));
        reason.setHelperText(getTranslation("health.model.reasonHelp"));
        reason.setMaxLength(400);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> enable());
    }

    private void show() {
        List<ModelVersion> history = models.history();
        Map<UserId, Person> people = directory.named(history.stream()
                .map(ModelVersion::author)
                .filter(Objects::nonNull)
                .toList());
        removeAll();
        ViewHeader header = new ViewHeader(
                getTranslation("health.model.title"),
                getTranslation(editable ? "health.model.subtitle" : "health.model.subtitleRead", current.number()));
        if (user.is(Role.ADMINISTRATOR) || user.is(Role.EXECUTIVE)) {
            Anchor backtest = new Anchor("admin/backtest", getTranslation("health.model.backtest"));
            backtest.setId("health-model-backtest");
            header.addActions(backtest);
        }
        add(header);
        add(editor);
        if (editable) {
            Div actions = new Div(save);
            actions.addClassName("health-model-actions");
            add(new TitledCard(getTranslation("health.model.saveTitle"), reason, actions));
        }
        add(new ModelHistory(getTranslation("health.model.history"), history, people, user.zone()));
        enable();
    }

    private void changed(HealthModel model) {
        edited = model;
        enable();
    }

    private void enable() {
        save.setEnabled(!edited.equals(current.model())
                && edited.problems().isEmpty()
                && !reason.getValue().isBlank());
    }

    private void save() {
        try {
            models.save(edited, reason.getValue(), current.number());
            reload();
            Toasts.success(this, "health.model.saved", current.number());
        } catch (OptimisticLockingFailureException stale) {
            merge();
        }
    }

    private void reload() {
        reason.setValue("");
        current = models.current();
        edited = current.model();
        editor = new ModelEditor(edited, editable, this::changed);
        show();
    }

    /** Somebody saved first: what only one changed is kept, what both changed is chosen. */
    private void merge() {
        ModelVersion theirs = models.current();
        Map<String, Integer> before = ModelDraft.numbers(current.model());
        Map<String, Integer> mine = ModelDraft.numbers(edited);
        Map<String, Integer> merged = ModelDraft.numbers(theirs.model());
        Map<Field, String> conflicts = new LinkedHashMap<>();
        mine.forEach((name, value) -> {
            Integer their = merged.get(name);
            if (value.equals(before.get(name)) || value.equals(their)) {
                return;
            }
            if (Objects.equals(their, before.get(name))) {
                merged.put(name, value);
            } else {
                conflicts.put(new Field(editor.labelOf(name), number(value), number(their)), name);
            }
        });
        if (conflicts.isEmpty()) {
            adopt(theirs, merged);
            return;
        }
        ConflictDialog.open(List.copyOf(conflicts.keySet()), who(theirs), choices -> {
            choices.forEach((field, choice) -> {
                String name = conflicts.get(field);
                if (name != null && choice == Choice.MINE) {
                    merged.put(name, mine.getOrDefault(name, 0));
                }
            });
            adopt(theirs, merged);
        });
    }

    /** Takes their version as the base and ours as the change; saving stays the user's own act. */
    private void adopt(ModelVersion theirs, Map<String, Integer> merged) {
        current = theirs;
        HealthModel model = ModelDraft.model(theirs.model(), merged);
        editor = new ModelEditor(model, editable, this::changed);
        show();
        Toasts.info(this, "health.model.merged", theirs.number());
    }

    private String who(ModelVersion version) {
        UserId author = version.author();
        Person person = author == null ? null : directory.named(List.of(author)).get(author);
        return (person == null ? getTranslation("health.model.installation") : person.name()) + ", "
                + Formats.current().dateTime(version.savedAt(), user.zone());
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "–" : value.toString();
    }
}
