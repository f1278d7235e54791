package app.atalaya.intake.ui;

import app.atalaya.intake.ImportKind;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * What the address says: {@code ?run=12} an import, {@code ?new=usage} the upload of a file of that kind, nothing the list.
 */
record ImportState(@Nullable Long run, @Nullable ImportKind upload) {

    static ImportState of(QueryParameters query) {
        Long run = UrlValues.number(query, "run").orElse(null);
        ImportKind upload = query.getSingleParameter("new")
                .map(code -> ImportKind.byCode(code).orElse(ImportKind.ACCOUNTS))
                .orElse(null);
        return new ImportState(run, upload);
    }

    static QueryParameters run(long id) {
        return QueryParameters.of("run", String.valueOf(id));
    }

    static QueryParameters upload(ImportKind kind) {
        return QueryParameters.of("new", kind.code());
    }
}
