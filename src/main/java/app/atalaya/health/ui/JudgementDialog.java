package app.atalaya.health.ui;

import app.atalaya.account.AccountId;
import app.atalaya.health.Band;
import app.atalaya.health.JudgedMeanwhileException;
import app.atalaya.health.Judgement;
import app.atalaya.health.JudgementDraft;
import app.atalaya.uikit.ComponentTexts;
import app.atalaya.uikit.Formats;
import app.atalaya.uikit.Toasts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes a judgement. Who judged meanwhile is shown, and nothing that was typed is lost. */
class JudgementDialog extends Dialog {

    private static final int USUAL_DAYS = 30;

    private final AccountId account;
    private final transient HealthSources sources;
    private final Select<Band> band = new Select<>();
    private final TextArea reason = new TextArea();
    private final DatePicker expiry = new DatePicker();
    private final Div meanwhile = new Div();
    private Optional<Judgement> seen;

    JudgementDialog(AccountId account, Optional<Judgement> seen, HealthSources sources) {
        this.account = account;
        this.sources = sources;
        this.seen = seen;
        setHeaderTitle(getTranslation(seen.isPresent() ? "health.judgement.replace" : "health.judgement.judge"));
        setId("health-judgement-dialog");
        setWidth("520px");
        setMaxWidth("100%");
        addClassName("health-judgement-dialog");
        meanwhile.setId("health-judgement-meanwhile");
        meanwhile.getElement().setAttribute("role", "alert");
        fields();
        add(new Paragraph(getTranslation("health.judgement.help")), meanwhile, band, reason, expiry);
        Button cancel = new Button(getTranslation("common.cancel"), event -> close());
        cancel.setId("health-judgement-cancel");
        Button save = new Button(getTranslation("common.save"), event -> save());
        save.setId("health-judgement-save");
        save.addThemeName("primary");
        getFooter().add(cancel, save);
    }

    private void fields() {
        LocalDate today = sources.today();
        band.setId("health-judgement-band");
        band.setLabel(getTranslation("health.judgement.band"));
        band.setItems(Band.HEALTHY, Band.AT_RISK, Band.CRITICAL);
        band.setItemLabelGenerator(item -> item == null ? "" : HealthDisplay.word(item));
        band.setRequiredIndicatorVisible(true);
        reason.setId("health-judgement-reason");
        reason.setLabel(getTranslation("health.judgement.reason"));
        reason.setMaxLength(Judgement.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setRequiredIndicatorVisible(true);
        reason.addValueChangeListener(event -> count());
        expiry.setId("health-judgement-expiry");
        expiry.setLabel(getTranslation("health.judgement.expiry"));
        expiry.setI18n(ComponentTexts.datePicker(getLocale()));
        expiry.setMin(today.plusDays(1));
        expiry.setMax(today.plusDays(Judgement.LONGEST_DAYS));
        expiry.setValue(today.plusDays(USUAL_DAYS));
        expiry.setRequiredIndicatorVisible(true);
        expiry.setHelperText(getTranslation("health.judgement.expiryHelp", Judgement.LONGEST_DAYS));
        seen.ifPresent(judgement -> {
            band.setValue(judgement.band());
            reason.setValue(judgement.reason());
        });
        count();
    }

    private void count() {
        reason.setHelperText(
                getTranslation("health.judgement.length", reason.getValue().length(), Judgement.LONGEST_REASON));
    }

    private void save() {
        JudgementDraft draft = new JudgementDraft(band.getValue(), reason.getValue(), expiry.getValue());
        List<String> problems = draft.problems(sources.today());
        mark(band, "health.judgement.problem.band", problems);
        mark(reason, "health.judgement.problem.reason", problems);
        mark(expiry, "health.judgement.problem.expiry", problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            sources.judgements().judge(account, draft, seen.map(Judgement::id).orElse(null));
            close();
            Toasts.success(this, "health.judgement.saved");
        } catch (JudgedMeanwhileException another) {
            show(another.standing());
        }
    }

    private <F extends HasValue<?, ?> & HasValidationProperties> void mark(
            F field, String problem, List<String> problems) {
        boolean wrong = problems.contains(problem);
        field.setErrorMessage(wrong ? getTranslation(problem) : "");
        field.setInvalid(wrong);
    }

    /** What came in between; saving again replaces it. */
    private void show(Optional<Judgement> standing) {
        seen = standing;
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(standing.map(judgement -> getTranslation(
                        "health.judgement.meanwhile",
                        HealthDisplay.judgementText(judgement),
                        Formats.current().dateTime(judgement.madeAt(), sources.zone())))
                .orElseGet(() -> getTranslation("health.judgement.meanwhile.withdrawn"))));
    }
}
