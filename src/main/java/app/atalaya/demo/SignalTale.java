package app.atalaya.demo;

import static app.atalaya.demo.Courses.NEVER;

import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Turns the story of a customer into the facts that its systems would have sent. */
final class SignalTale {

    private static final String PRODUCT = "producto";
    private static final String SURVEYS = "encuestas";
    private static final String BILLING = "erp";
    private static final String CRM = "crm";
    private static final String COMMUNITY = "comunidad";

    private final Scene scene;
    private final List<String> people;
    private final List<Signal> facts = new ArrayList<>();

    private SignalTale(Scene scene) {
        this.scene = scene;
        this.people =
                ContactTale.of(scene.account()).stream().map(DemoContact::name).toList();
    }

    static List<Signal> of(Scene scene) {
        SignalTale tale = new SignalTale(scene);
        if (scene.account().isCustomer()) {
            tale.usage();
            tale.recommendations();
            tale.invoices();
            tale.facts.addAll(SupportTale.of(scene));
        }
        tale.interactions();
        tale.participation();
        if (scene.story() == Story.CHURNED) {
            tale.churn();
        }
        return List.copyOf(tale.facts);
    }

    private void usage() {
        SplittableRandom dice = scene.account().dice("usage");
        List<String> modules = Modules.of(scene.account());
        for (int daysAgo = scene.story().firstDay(); daysAgo >= scene.story().lastDay(); daysAgo--) {
            double users = scene.account().usualUsers()
                    * scene.courses().usage().at(daysAgo)
                    * (0.9 + 0.2 * dice.nextDouble());
            if (scene.isWorkingDay(daysAgo)) {
                used(daysAgo, users, modules, 0);
                int weekday = scene.dayBefore(daysAgo).getDayOfWeek().getValue();
                if (scene.account().tier() < 3 && weekday % 2 == 0) {
                    used(daysAgo, users * 0.4, modules, 1);
                }
            }
        }
    }

    private void used(int daysAgo, double users, List<String> modules, int which) {
        if (Math.round(users) > 0) {
            String name = "u" + scene.dayBefore(daysAgo).toEpochDay() + "-" + which;
            facts.add(scene.fact(SignalKind.USAGE, daysAgo, Math.round(users), PRODUCT, name, modules.get(which)));
        }
    }

    private void recommendations() {
        SplittableRandom dice = scene.account().dice("recommendations");
        int lastRound = 8 + dice.nextInt(30);
        int answers = scene.account().type().equals("KEY") ? 8 : 4;
        for (int daysAgo = lastRound; daysAgo <= scene.story().firstDay(); daysAgo += 91) {
            if (daysAgo < scene.story().lastDay()) {
                continue;
            }
            for (int i = 1; i <= answers; i++) {
                double answer = scene.courses().recommends().at(daysAgo)
                        + 0.3 * scene.account().temper()
                        + dice.nextGaussian() * 1.1;
                String name = "n" + scene.dayBefore(daysAgo).toEpochDay() + "-" + i;
                facts.add(scene.fact(
                        SignalKind.NPS,
                        daysAgo,
                        Math.clamp(Math.round(answer), 0, 10),
                        10,
                        SURVEYS,
                        name,
                        "Encuesta trimestral"));
            }
        }
    }

    private void invoices() {
        SplittableRandom dice = scene.account().dice("invoices");
        int every = scene.account().type().equals("KEY") ? 30 : 91;
        List<DemoContract> contracts = ContractTale.of(scene.account(), scene.today());
        for (int daysAgo = scene.story().firstDay() - dice.nextInt(every);
                daysAgo >= scene.story().lastDay();
                daysAgo -= every) {
            LocalDate due = scene.dayBefore(daysAgo);
            double amount = Math.round(annual(contracts, due) * scene.account().inEuros() * every / 365);
            if (amount > 0) {
                invoice(daysAgo, amount, dice);
            }
        }
    }

    private void invoice(int daysAgo, double amount, SplittableRandom dice) {
        LocalDate due = scene.dayBefore(daysAgo);
        String number = "F-%d-%03d".formatted(due.getYear(), due.getDayOfYear());
        facts.add(scene.fact(SignalKind.INVOICE, daysAgo, amount, BILLING, number, number));
        double late = Math.max(0, scene.courses().late().at(daysAgo) * (0.7 + 0.6 * dice.nextDouble()));
        int paid = daysAgo - (int) Math.round(late);
        if (late < NEVER / 2.0 && paid >= scene.story().lastDay()) {
            facts.add(scene.fact(SignalKind.PAYMENT, paid, amount, BILLING, number, number));
        }
    }

    private static double annual(List<DemoContract> contracts, LocalDate on) {
        return contracts.stream()
                .filter(contract -> contract.recurring() && contract.runsOn(on))
                .map(DemoContract::annualValue)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private void interactions() {
        // We note ourselves whom we met, also where the customer's systems are silent.
        int lastContact = scene.story() == Story.NO_DATA ? 1 : scene.story().lastDay();
        scene.occur(scene.courses().touches(), lastContact, "interactions", (daysAgo, number, dice) -> {
            boolean sponsor = dice.nextDouble() < scene.courses().sponsor().at(daysAgo);
            String who = sponsor ? people.getFirst() : people.get(1 + dice.nextInt(people.size() - 1));
            double kind = dice.nextDouble();
            int weight = kind < 0.25 ? 3 : kind < 0.6 ? 2 : 1;
            String what = weight == 3 ? "Reunión con " : weight == 2 ? "Llamada con " : "Correo a ";
            facts.add(scene.fact(SignalKind.INTERACTION, daysAgo, weight, CRM, "i" + number, what + who));
        });
    }

    private void participation() {
        List<String> events = List.of(
                "Seminario de novedades",
                "Formación: " + Modules.of(scene.account()).getFirst(),
                "Grupo de usuarios");
        scene.occur(scene.courses().events(), scene.story().lastDay(), "participation", (daysAgo, number, dice) -> {
            int which = dice.nextInt(events.size());
            facts.add(
                    scene.fact(SignalKind.ENGAGEMENT, daysAgo, 1 + which, COMMUNITY, "e" + number, events.get(which)));
        });
    }

    private void churn() {
        double lost = Math.round(scene.account().revenue() * scene.account().inEuros());
        facts.add(scene.fact(
                SignalKind.CHURN,
                scene.story().lastDay() - 1,
                lost,
                CRM,
                "churn",
                scene.account().note()));
    }
}
