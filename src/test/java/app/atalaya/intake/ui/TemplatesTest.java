package app.atalaya.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.atalaya.identity.Role;
import app.atalaya.intake.ImportColumns;
import app.atalaya.intake.ImportKind;
import app.atalaya.intake.Imports;
import app.atalaya.testing.As;
import app.atalaya.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TemplatesTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportColumns columns;

    @Autowired
    As as;

    @ParameterizedTest
    @EnumSource
    void whoeverStartsFromATemplateNeedsToAssignNoColumn(ImportKind kind) {
        for (boolean spanish : List.of(true, false)) {
            String file = Templates.rows(kind, spanish).stream()
                    .map(row -> String.join(";", row))
                    .collect(Collectors.joining("\n"));

            as.role(Role.KEY_ACCOUNT_MANAGER, () -> {
                long id = imports.upload(
                        kind, "template.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                assertThat(columns.missing(id)).as(file).isEmpty();
                assertThat(imports.find(id).mapping().columns())
                        .hasSameSizeAs(imports.find(id).mapping().header());
            });
        }
    }
}
