package app.atalaya.demo;

import app.atalaya.account.AccountId;
import app.atalaya.identity.Person;
import app.atalaya.identity.UserDirectory;
import app.atalaya.task.TaskDraft;
import app.atalaya.task.TaskId;
import app.atalaya.task.Tasks;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people have set themselves to do at a key account, given its story. */
@Component
class TaskTale {

    /** @param byTeam whether the first colleague on the team sees to it, instead of the account's owner */
    private record Resolution(String title, String note, int dueIn, boolean byTeam, boolean done) {}

    private final Tasks tasks;
    private final UserDirectory users;

    TaskTale(Tasks tasks, UserDirectory users) {
        this.tasks = tasks;
        this.users = users;
    }

    void tell(DemoAccount account, AccountId id, LocalDate today) {
        if (!account.type().equals("KEY")) {
            return;
        }
        for (Resolution resolution : of(account)) {
            boolean byTeam = resolution.byTeam() && !account.team().isEmpty();
            String username = byTeam ? account.team().getFirst() : account.owner();
            Person owner = users.byUsername(username).orElseThrow();
            LocalDate due = today.plusDays(resolution.dueIn());
            TaskId task = tasks.create(id, new TaskDraft(resolution.title(), resolution.note(), owner.id(), due), null);
            if (resolution.done()) {
                tasks.complete(task);
            }
        }
    }

    private static List<Resolution> of(DemoAccount account) {
        List<String> modules = Modules.of(account);
        return switch (account.story()) {
            case SLIDE_AND_UNPAID ->
                List.of(
                        open("Cerrar la fecha de la revisión trimestral", "Se ha aplazado dos veces.", -3, false),
                        open(
                                "Preguntar a Operaciones por el módulo «%s»".formatted(modules.getLast()),
                                "Sus usuarios entran cada vez menos.",
                                4,
                                true),
                        done("Enviar de nuevo el calendario de pagos", "Lo pidió su departamento financiero."));
            case SILENT_CHAMPION ->
                List.of(open(
                        "Pedir a Dirección financiera una presentación con la patrocinadora",
                        "Hace semanas que no responde.",
                        1,
                        false));
            case CASES_SOLVED ->
                List.of(done(
                        "Enviar el informe de cierre de los casos críticos", "Lo prometimos en la última reunión."));
            case BAD_SURVEY ->
                List.of(open(
                        "Llamar a quienes respondieron a la última encuesta",
                        "Dos de ellos mencionan la actualización fallida.",
                        0,
                        true));
            case NO_DATA ->
                List.of(open(
                        "Acordar con Sistemas cómo reconectar los datos de uso",
                        "Cambiaron de plataforma a comienzos de año.",
                        9,
                        true));
            case COOLING -> List.of(open("Proponer una reunión trimestral", "Nos vemos cada vez menos.", -6, false));
            case EXPANSION ->
                List.of(open(
                        "Preparar la demostración del módulo «%s»".formatted(modules.getFirst()),
                        "La pidieron al firmar la última ampliación.",
                        12,
                        true));
            default -> List.of();
        };
    }

    private static Resolution open(String title, String note, int dueIn, boolean byTeam) {
        return new Resolution(title, note, dueIn, byTeam, false);
    }

    private static Resolution done(String title, String note) {
        return new Resolution(title, note, 0, false, true);
    }
}
