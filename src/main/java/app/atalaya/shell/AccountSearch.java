package app.atalaya.shell;

import app.atalaya.account.AccountRef;
import app.atalaya.account.Accounts;
import app.atalaya.account.ui.AccountLinks;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;

/** Finds one of the accounts that one may see, from anywhere: Ctrl K or / goes there, Enter opens the board. */
class AccountSearch extends ComboBox<AccountRef> {

    /** The keys are ours only while nobody is typing; Ctrl K always. */
    private static final String SHORTCUTS = """
            const search = this;
            const listen = event => {
              if (!search.isConnected) { document.removeEventListener('keydown', listen); return; }
              const target = event.composedPath()[0];
              const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
              const ctrlK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
              if (ctrlK || (event.key === '/' && !typing)) { event.preventDefault(); search.focus(); }
            };
            document.addEventListener('keydown', listen);
            """;

    private final transient Accounts accounts;

    AccountSearch(Accounts accounts) {
        this.accounts = accounts;
        setId("account-search");
        addClassName("shell-search");
        setAriaLabel(getTranslation("shell.search"));
        setPlaceholder(getTranslation("shell.search.placeholder"));
        setPrefixComponent(Icons.SEARCH.create());
        setItemLabelGenerator(AccountRef::name);
        setPageSize(20);
        setItems(this::find);
        addValueChangeListener(event -> {
            AccountRef chosen = event.getValue();
            if (chosen != null) {
                clear();
                getUI().ifPresent(ui -> ui.navigate(AccountLinks.board(chosen.key())));
            }
        });
    }

    Stream<AccountRef> find(Query<AccountRef, String> query) {
        return accounts.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream();
    }

    /** Shown beside the box where there is room. */
    static Span hint() {
        Span keys = new Span("Ctrl K");
        keys.addClassName("shell-key");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(SHORTCUTS);
    }
}
