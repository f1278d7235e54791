package app.atalaya.whatif;

import app.atalaya.health.spi.DraftSource;
import app.atalaya.identity.CurrentUser;
import app.atalaya.identity.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets administrators replay an account under a draft. */
@Component
class OpenDrafts implements DraftSource {

    private final DraftStore store;
    private final CurrentUser currentUser;

    OpenDrafts(DraftStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public List<OpenDraft> drafts() {
        return currentUser.find().filter(user -> user.is(Role.ADMINISTRATOR)).isEmpty()
                ? List.of()
                : store.all().stream()
                        .filter(draft -> draft.model().problems().isEmpty())
                        .map(draft -> new OpenDraft(draft.of(), draft.model()))
                        .toList();
    }
}
