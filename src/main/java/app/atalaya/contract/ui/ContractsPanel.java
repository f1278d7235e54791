package app.atalaya.contract.ui;

import app.atalaya.account.AccountAccess;
import app.atalaya.account.AccountId;
import app.atalaya.account.Accounts;
import app.atalaya.account.spi.AccountPanel;
import app.atalaya.contract.ContractDraft;
import app.atalaya.contract.ContractLine;
import app.atalaya.contract.Contracts;
import app.atalaya.field.ExchangeRates;
import app.atalaya.field.ui.EditDialog;
import app.atalaya.field.ui.PartList;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Icons;
import app.atalaya.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contracts of an account, on its board. */
@org.springframework.stereotype.Component
class ContractsPanel implements AccountPanel {

    private final Contracts contracts;
    private final Accounts accounts;
    private final AccountAccess access;
    private final ExchangeRates rates;
    private final LiveUpdates liveUpdates;

    ContractsPanel(
            Contracts contracts,
            Accounts accounts,
            AccountAccess access,
            ExchangeRates rates,
            LiveUpdates liveUpdates) {
        this.contracts = contracts;
        this.accounts = accounts;
        this.access = access;
        this.rates = rates;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public String id() {
        return "contracts";
    }

    @Override
    public String titleKey() {
        return "contract.title";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Integer countFor(AccountId account) {
        return contracts.count(account);
    }

    @Override
    public Component contentFor(AccountId id) {
        PartList<ContractLine> list = new PartList<>(
                new PartList.Kind("contract", Icons.CONTRACT), access.mayEdit(id), new PartList.Actions<>() {

                    @Override
                    public List<ContractLine> page(String text, int offset, int limit) {
                        return contracts.of(id, offset, limit);
                    }

                    @Override
                    public int count(String text) {
                        return contracts.count(id);
                    }

                    @Override
                    public String name(ContractLine line) {
                        return line.name();
                    }

                    @Override
                    public void open(@Nullable ContractLine line) {
                        edit(id, line);
                    }

                    @Override
                    public Runnable remove(ContractLine line) {
                        contracts.remove(line.id());
                        return () -> contracts.create(id, line.asDraft());
                    }
                });
        columns(list);
        list.finish();
        liveUpdates.whileAttached(list, "account:" + id.value(), list::refresh);
        return list;
    }

    private static void columns(PartList<ContractLine> list) {
        Formats formats = Formats.current();
        list.name("name", ContractLine::name);
        list.half("annualValue", line -> formats.money(line.annualValue(), line.currency()))
                .setTextAlign(ColumnTextAlign.END);
        list.wideOnly("recurring", line -> text(line.recurring() ? "contract.recurring" : "contract.once"))
                .setWidth("108px")
                .setFlexGrow(1);
        list.half("startsOn", line -> formats.date(line.startsOn()));
        list.half("endsOn", line -> formats.date(line.endsOn()));
        list.half("renewsOn", line -> formats.date(line.renewsOn()));
        list.wideOnly("externalId", line -> Objects.toString(line.externalId(), ""))
                .setWidth("170px");
    }

    private void edit(AccountId account, @Nullable ContractLine line) {
        UI ui = UI.getCurrent();
        EditDialog.Subject subject = new EditDialog.Subject() {

            @Override
            public void save(Map<String, @Nullable Object> values, int version) {
                ContractDraft draft = ContractForm.draft(values);
                if (line == null) {
                    contracts.create(account, draft);
                } else {
                    contracts.edit(line.id(), version, draft);
                }
            }

            @Override
            public EditDialog.State now() {
                ContractLine now = line == null ? null : contracts.find(line.id());
                return now == null
                        ? new EditDialog.State(ContractForm.fresh(accounts.find(account)), 0, "")
                        : new EditDialog.State(
                                ContractForm.values(now), now.version(), ui.getTranslation("field.dialog.somebody"));
            }

            @Override
            public void saved() {
                // The list refreshes by the announced change.
            }
        };
        String title = ui.getTranslation(line == null ? "contract.create" : "contract.edit");
        new EditDialog("contract", title, ContractForm.create(rates.known()), subject.now(), subject).open();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
