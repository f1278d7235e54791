package app.atalaya.demo;

import static app.atalaya.demo.Courses.NEVER;

import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The support cases of a customer, and what it answered when asked afterwards. */
final class SupportTale {

    private static final String SOURCE = "soporte";
    private static final List<String> MINOR = List.of(
            "Duda sobre un informe",
            "Alta de usuarios",
            "Cambio de permisos",
            "Exportación lenta",
            "Plantilla descuadrada",
            "Consulta de facturación");
    private static final List<String> URGENT = List.of(
            "Servicio caído",
            "Integración detenida",
            "Datos duplicados tras la carga",
            "Acceso bloqueado a toda una sede",
            "Proceso nocturno sin terminar");

    private SupportTale() {}

    static List<Signal> of(Scene scene) {
        List<Signal> facts = new ArrayList<>();
        scene.occur(scene.courses().cases(), scene.story().lastDay(), "cases", (daysAgo, number, dice) -> {
            boolean urgent = dice.nextDouble() < scene.courses().urgent().at(daysAgo);
            int severity = urgent ? 3 + dice.nextInt(2) : 1 + dice.nextInt(2);
            String subject = pick(urgent ? URGENT : MINOR, dice);
            String name = "s" + number;
            facts.add(scene.fact(SignalKind.CASE_OPENED, daysAgo, severity, SOURCE, name, subject));
            double days = scene.courses().fix().at(daysAgo) * (0.4 + 1.2 * dice.nextDouble());
            int closed = daysAgo - (int) Math.max(1, Math.round(days));
            if (days < NEVER / 4.0 && closed >= scene.story().lastDay()) {
                facts.add(scene.fact(SignalKind.CASE_CLOSED, closed, severity, SOURCE, name, subject));
                answer(scene, closed, name, subject, dice, facts);
            }
        });
        return facts;
    }

    private static void answer(
            Scene scene, int daysAgo, String name, String subject, SplittableRandom dice, List<Signal> facts) {
        double mood = scene.courses().satisfied().at(daysAgo) + dice.nextGaussian() * 0.6;
        if (dice.nextDouble() < 0.8) {
            facts.add(
                    scene.fact(SignalKind.CSAT, daysAgo, Math.clamp(Math.round(mood), 1, 5), 5, SOURCE, name, subject));
        }
    }

    private static String pick(List<String> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
