package app.atalaya.account.ui;

import app.atalaya.account.AccountExport;
import app.atalaya.uikit.Icons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Downloads the accounts that the list shows, as CSV. */
final class ExportLink extends Anchor {

    private static final List<String> FIELDS = List.of(
            "name", "type", "tier", "segment", "industry", "country", "annualRevenue", "renewal", "owner", "key");

    ExportLink(AccountExport export, SerializableSupplier<AccountFilterUrl> shown) {
        Locale locale = getLocale();
        List<String> headings = FIELDS.stream()
                .map(field -> getTranslation("field.label." + field))
                .toList();
        DownloadHandler handler = event -> {
            event.setFileName(LocalDate.now(ZoneOffset.UTC) + "-accounts.csv");
            event.setContentType("text/csv;charset=UTF-8");
            AccountFilterUrl rows = shown.get();
            export.write(rows.filter(), rows.sort(), rows.descending(), headings, locale, event.getOutputStream());
        };
        setHref(handler, AttachmentType.DOWNLOAD);
        add(Icons.DOWNLOAD.create(), new Span(getTranslation("account.list.export")));
        setId("accounts-export");
        addClassName("account-export");
    }
}
