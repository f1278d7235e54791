package app.atalaya.backtest.ui;

import app.atalaya.backtest.Backtests;
import app.atalaya.health.ModelVersion;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes suggested weights over into the model, for a reason that somebody gives. */
class TakeOverDialog extends Dialog {

    private final transient Backtests backtests;
    private final long run;
    private final TextArea reason = new TextArea();

    TakeOverDialog(Backtests backtests, long run) {
        this.backtests = backtests;
        this.run = run;
        setHeaderTitle(getTranslation("backtest.takeOver.title"));
        setWidth("520px");
        reason.setId("backtest-reason");
        reason.setLabel(getTranslation("backtest.takeOver.reason"));
        reason.setHelperText(getTranslation("backtest.takeOver.reasonHelp"));
        reason.setMaxLength(400);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        Button back = new Button(getTranslation("common.cancel"), event -> close());
        back.setId("backtest-take-over-cancel");
        Button confirm = new Button(getTranslation("backtest.takeOver.confirm"), event -> takeOver());
        confirm.setId("backtest-take-over-confirm");
        confirm.addThemeName("primary");
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                change -> confirm.setEnabled(!change.getValue().isBlank()));
        add(new Paragraph(getTranslation("backtest.takeOver.text")), reason);
        getFooter().add(back, confirm);
    }

    private void takeOver() {
        try {
            ModelVersion version = backtests.takeOver(run, reason.getValue());
            close();
            Toasts.success(this, "backtest.takeOver.done", version.number());
        } catch (OptimisticLockingFailureException changed) {
            Toasts.error(this, "backtest.takeOver.stale");
        }
    }
}
