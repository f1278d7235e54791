package app.atalaya.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words inside Vaadin's components, in the user's language. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** Names of months and days, the week's first day and the date's format: {@code 18/02/2027} in both languages. */
    public static DatePicker.DatePickerI18n datePicker(Locale locale) {
        DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
        texts.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        List<DayOfWeek> fromSunday = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        texts.setWeekdays(fromSunday.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList());
        texts.setWeekdaysShort(fromSunday.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .toList());
        texts.setFirstDayOfWeek(1);
        texts.setDateFormats("dd/MM/yyyy", "yyyy-MM-dd", "d/M/yy");
        texts.setToday(text("common.today", locale));
        texts.setCancel(text("common.cancel", locale));
        texts.setBadInputErrorMessage(text("common.date.bad", locale));
        texts.setRequiredErrorMessage(text("common.required", locale));
        texts.setMinErrorMessage(text("common.date.early", locale));
        texts.setMaxErrorMessage(text("common.date.late", locale));
        return texts;
    }

    public static UploadI18N upload(Locale locale) {
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles()
                .setOne(text("common.upload.one", locale))
                .setMany(text("common.upload.many", locale)));
        texts.setDropFiles(new UploadI18N.DropFiles()
                .setOne(text("common.upload.dropOne", locale))
                .setMany(text("common.upload.dropMany", locale)));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(text("common.upload.tooMany", locale))
                .setFileIsTooBig(text("common.upload.tooBig", locale))
                .setIncorrectFileType(text("common.upload.wrongType", locale)));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("common.upload.connecting", locale))
                        .setStalled(text("common.upload.stalled", locale))
                        .setProcessing(text("common.upload.processing", locale))
                        .setHeld(text("common.upload.held", locale)))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("common.upload.remaining", locale))
                        .setUnknown(text("common.upload.remainingUnknown", locale)))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("common.upload.failed", locale))
                        .setUnexpectedServerError(text("common.upload.failed", locale))
                        .setForbidden(text("common.upload.forbidden", locale))));
        texts.setFile(new UploadI18N.File()
                .setRetry(text("common.upload.retry", locale))
                .setStart(text("common.upload.start", locale))
                .setRemove(text("common.remove", locale)));
        texts.setUnits(List.of("B", "kB", "MB", "GB", "TB"));
        return texts;
    }

    private static String text(String key, Locale locale) {
        return UI.getCurrent().getTranslation(key, locale);
    }
}
