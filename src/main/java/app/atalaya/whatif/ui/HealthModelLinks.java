package app.atalaya.whatif.ui;

import app.atalaya.health.ModelId;
import com.vaadin.flow.router.QueryParameters;
import org.springframework.modulith.NamedInterface;

/** The ways to the models and their drafts, for other modules. */
@NamedInterface("links")
public final class HealthModelLinks {

    public static final String PATH = "admin/health-model";

    private HealthModelLinks() {}

    /** Opens one of the models at {@value #PATH}, with its draft if it has one. */
    public static QueryParameters query(ModelId model) {
        return QueryParameters.of("model", String.valueOf(model.value()));
    }
}
