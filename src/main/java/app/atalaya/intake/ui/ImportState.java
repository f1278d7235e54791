package app.atalaya.intake.ui;

import app.atalaya.intake.ImportKind;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address says: {@code ?run=12} an import, {@code ?new=usage} the upload of a file of that kind, nothing the list.
 */
record ImportState(@Nullable Long run, @Nullable ImportKind upload) {

    static ImportState of(QueryParameters query) {
        Long run = query.getSingleParameter("run").flatMap(ImportState::number).orElse(null);
        ImportKind upload = query.getSingleParameter("new")
                .map(code -> ImportKind.byCode(code).orElse(ImportKind.ACCOUNTS))
                .orElse(null);
        return new ImportState(run, upload);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static QueryParameters run(long id) {
        return QueryParameters.of("run", String.valueOf(id));
    }

    static QueryParameters upload(ImportKind kind) {
        return QueryParameters.of("new", kind.code());
    }
}
