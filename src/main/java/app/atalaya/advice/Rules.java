package app.atalaya.advice;

import app.atalaya.advice.Wording.Figure;
import app.atalaya.advice.Wording.Words;
import app.atalaya.health.HealthModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of rules, and the order of what they find: by urgency × stake, each 0 to 1. The urgency rises with the figure that the
 * rule rests on; the stake is the part of the account's recurring revenue that hangs on it. So the product reads as the share of that
 * revenue that waiting puts at risk, or that acting may add. Both are written down in the rules.
 */
final class Rules {

    private static final int USE_SILENT_FROM = 21;
    private static final int CONTACT_SILENT_FROM = 30;

    private static final List<Rule> STANDARD = List.of(
            new UseRules.Silence(USE_SILENT_FROM),
            new UseRules.Fall(0.25, USE_SILENT_FROM),
            new MoneyRules.Unpaid(0.15),
            new MoneyRules.RenewalAtRisk(120),
            new MoneyRules.RenewalEarly(120),
            new ContactRules.Silence(CONTACT_SILENT_FROM),
            new ContactRules.Cadence(0.5, CONTACT_SILENT_FROM),
            new VoiceRules.Detractors(3),
            new VoiceRules.Dissatisfied(0.5, 0.8, 0.1, 3),
            new VoiceRules.OpenCases(6),
            new VoiceRules.Reference(50, 3),
            new UseRules.Expansion(0.2, 0.15),
            new MissingData(HealthModel.GOOD_CONFIDENCE));

    private static final double THOUSAND = 1_000;

    private Rules() {}

    /** A rule beside what it found. */
    record Found(Rule rule, Finding finding) {}

    static List<Rule> standard() {
        return STANDARD;
    }

    /** Everything that the rules find, best first; equals in the order of the catalogue. */
    static List<Found> look(Situation now) {
        List<Found> found = new ArrayList<>();
        for (Rule rule : STANDARD) {
            rule.look(now).ifPresent(finding -> found.add(new Found(rule, finding)));
        }
        found.sort(Comparator.comparingDouble((Found each) -> -each.finding().priority()));
        return found;
    }

    static double step(String code) {
        return STANDARD.stream()
                .filter(rule -> rule.code().equals(code))
                .mapToDouble(Rule::step)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    /** What to do; with whom, where titles tell. */
    static Wording action(String code, Optional<String> whom) {
        return whom.map(name -> Wording.of("advice." + code + ".action-with", new Words(name)))
                .orElseGet(() -> Wording.of("advice." + code + ".action"));
    }

    static Wording reason(String code, Figure... figures) {
        return Wording.of("advice." + code + ".reason", figures);
    }

    /** To tenths of a percent, so that a figure at a boundary is not under it by the way that numbers are kept. */
    static double rounded(double share) {
        return Math.round(share * THOUSAND) / THOUSAND;
    }
}
