package app.atalaya.intake.ui;

import app.atalaya.intake.ImportField;
import app.atalaya.intake.ImportKind;
import app.atalaya.intake.ImportRun;
import app.atalaya.intake.RowProblem;
import app.atalaya.uikit.Formats;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of kinds, fields, states and problems in the user's language. */
final class ImportWords {

    /** Fields whose name depends on what the file holds. */
    private static final Set<String> BY_KIND = Set.of("externalId", "at", "quantity", "subject");

    private ImportWords() {}

    static String kind(ImportKind kind) {
        return text("intake.kind." + kind.code());
    }

    /** As it stands in the middle of a sentence; abbreviations keep their capitals. */
    static String kindInSentence(ImportKind kind) {
        String name = kind(kind);
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String state(ImportRun run) {
        return text(
                run.waiting()
                        ? "intake.state.waiting"
                        : "intake.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    static String field(ImportKind kind, ImportField field) {
        return BY_KIND.contains(field.name())
                ? text("intake.field." + kind.code() + "." + field.name())
                : text("intake.field." + field.name());
    }

    static String problem(RowProblem problem) {
        return text(problem.messageKey(), arguments(problem, Formats.current()));
    }

    /** What would be right; the rules of accounts say it in the message itself. */
    static String fix(RowProblem problem) {
        return problem.messageKey().startsWith("account.")
                ? ""
                : text(problem.messageKey() + ".fix", arguments(problem, Formats.current()));
    }

    /** Days and figures as the user writes them; what the file says stays as it stands there. */
    static Object[] arguments(RowProblem problem, Formats formats) {
        String[] arguments = problem.arguments().toArray(String[]::new);
        switch (problem.messageKey()) {
            case "intake.problem.repeated" -> arguments[1] = number(arguments[1], formats);
            case "intake.problem.absurd", "intake.problem.too-long" ->
                Arrays.setAll(arguments, i -> number(arguments[i], formats));
            case "intake.problem.future", "intake.problem.long-ago" ->
                arguments[0] = formats.date(LocalDate.parse(arguments[0]));
            default -> {
                // Nothing but texts.
            }
        }
        return arguments;
    }

    private static String number(String plain, Formats formats) {
        return formats.number(Double.parseDouble(plain), 0);
    }

    static String message(String key, List<String> arguments) {
        return text(key, arguments.toArray());
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
