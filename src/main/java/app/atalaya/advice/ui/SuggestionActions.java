package app.atalaya.advice.ui;

import app.atalaya.account.Accounts;
import app.atalaya.advice.AdviceDecisions;
import app.atalaya.advice.DecisionId;
import app.atalaya.advice.Suggestion;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserId;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.Tasks;
import app.atalaya.task.ui.TaskDialog;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with a suggestion; whatever shows suggestions refreshes by itself. */
@org.springframework.stereotype.Component
class SuggestionActions {

    private final AdviceDecisions decisions;
    private final Accounts accounts;
    private final Tasks tasks;
    private final CurrentUser currentUser;
    private final Clock clock;

    SuggestionActions(AdviceDecisions decisions, Accounts accounts, Tasks tasks, CurrentUser currentUser, Clock clock) {
        this.decisions = decisions;
        this.accounts = accounts;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Opens the task that it would become, to be changed before it is one. */
    void accept(Suggestion suggestion) {
        List<Person> owners = tasks.owners(suggestion.account().id());
        TaskDraft draft = new TaskDraft(
                AdviceTexts.action(suggestion),
                AdviceTexts.reason(suggestion),
                owner(suggestion, owners),
                suggestion.dueOn());
        LocalDate today = LocalDate.now(clock.withZone(currentUser.get().zone()));
        UI ui = UI.getCurrent();
        TaskDialog.open(
                draft,
                owners,
                today,
                edited -> tell(ui, decisions.accept(suggestion, edited), "advice.accepted", edited.title()));
    }

    void dismiss(Suggestion suggestion) {
        UI ui = UI.getCurrent();
        String action = AdviceTexts.action(suggestion);
        new DismissDialog(
                        action,
                        (reason, comment) ->
                                tell(ui, decisions.dismiss(suggestion, reason, comment), "advice.dismissed", action))
                .open();
    }

    /** The account's owner; who is looking, where that one may not own tasks. */
    private @Nullable UserId owner(Suggestion suggestion, List<Person> owners) {
        Person accountOwner = accounts.find(suggestion.account().id()).owner();
        return Stream.concat(
                        Stream.ofNullable(accountOwner),
                        Stream.of(currentUser.get().asPerson()))
                .map(Person::id)
                .filter(id -> owners.stream().anyMatch(person -> person.id().equals(id)))
                .findFirst()
                .orElse(null);
    }

    private void tell(UI ui, Optional<DecisionId> decided, String key, String what) {
        if (decided.isPresent()) {
            Toasts.undoable(ui, () -> decisions.undo(decided.get()), key, what);
        } else {
            Toasts.info(ui, "advice.decided.before");
        }
    }
}
