/**
 * What the fields of records may hold, whoever fills them: people, files or other systems. Their rules, the currencies that there are rates
 * for, and the list and the dialog in which people edit records. Start at {@link app.atalaya.field.FieldRules}. Depends on identity and uikit.
 */
@ApplicationModule(allowedDependencies = {"identity", "uikit"})
@NullMarked
package app.atalaya.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
