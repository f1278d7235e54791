/**
 * What is to be done about an account, by whom and until when. Start at {@link app.atalaya.task.Tasks}; lists are in
 * {@link app.atalaya.task.TaskLists}. Other modules create tasks with an origin, by which they find them again.
 * Depends on account, field, identity and uikit.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::spi",
            "account::links",
            "account::display",
            "field",
            "field::ui",
            "identity",
            "uikit"
        })
@NullMarked
package app.atalaya.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
