package app.atalaya.advice;

import app.atalaya.advice.Wording.Count;
import app.atalaya.advice.Wording.Percent;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import java.util.Optional;
import java.util.OptionalDouble;

/** What surveys and support cases suggest. */
final class VoiceRules {

    private VoiceRules() {}

    /**
     * More detractors than promoters: close the loop with them.
     *
     * @param answers the fewest that it believes
     */
    record Detractors(int answers) implements Rule {

        @Override
        public String code() {
            return "nps-detractors";
        }

        /** Points of NPS. */
        @Override
        public double step() {
            return 20;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            double nps = now.figure("nps").orElse(0);
            return nps >= 0 || now.count("nps") < answers
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.5 - nps / 200,
                            0.6,
                            -nps,
                            7,
                            Rules.action(code(), Optional.empty()),
                            Rules.reason(code(), new Count(Math.round(nps)), new Count(now.count("nps"))),
                            Finding.HEALTH));
        }
    }

    /**
     * Fewer are satisfied than a month ago, or few at all: ask those who answered what went wrong.
     *
     * @param low share of satisfied answers under which it always speaks
     * @param good share from which on it never does
     * @param fall in 30 days, as a share, from which on it speaks between the two
     * @param answers the fewest that it believes
     */
    record Dissatisfied(double low, double good, double fall, int answers) implements Rule {

        @Override
        public String code() {
            return "csat-fall";
        }

        @Override
        public double step() {
            return 0.15;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            OptionalDouble csat = now.figure("csat");
            if (csat.isEmpty() || csat.getAsDouble() >= good || now.count("csat") < answers) {
                return Optional.empty();
            }
            double share = csat.getAsDouble();
            double fallen = Rules.rounded(now.figureBefore("csat").orElse(share) - share);
            if (share >= low && fallen < fall) {
                return Optional.empty();
            }
            Wording reason = fallen >= fall
                    ? Rules.reason(code(), new Percent(share), new Percent(share + fallen))
                    : Rules.reason(code() + ".low", new Percent(share), new Count(now.count("csat")));
            return Optional.of(new Finding(
                    "",
                    0.4 + good - share,
                    0.55,
                    Rules.rounded(1 - share),
                    7,
                    Rules.action(code(), Optional.empty()),
                    reason,
                    Finding.HEALTH));
        }
    }

    /**
     * Many cases are open, or urgent ones: look at them together with support.
     *
     * @param from severities of the open cases, added up; an urgent one counts 4
     */
    record OpenCases(int from) implements Rule {

        @Override
        public String code() {
            return "cases-open";
        }

        @Override
        public double step() {
            return 6;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            double severity = now.figure("cases.open").orElse(0);
            return !now.isCustomer() || severity < from
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.4 + severity / 40,
                            0.7,
                            severity,
                            4,
                            Rules.action(code(), Optional.empty()),
                            Rules.reason(code(), new Count(Math.round(severity))),
                            Finding.HEALTH));
        }
    }

    /**
     * They recommend us and are well: ask for a reference.
     *
     * @param nps from which on it speaks
     * @param answers the fewest that it believes
     */
    record Reference(double nps, int answers) implements Rule {

        @Override
        public String code() {
            return "reference";
        }

        /** Points of NPS. */
        @Override
        public double step() {
            return 25;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            double score = now.figure("nps").orElse(0);
            boolean well = now.band() == Band.HEALTHY && now.confidence() >= HealthModel.GOOD_CONFIDENCE;
            return !now.isCustomer() || !well || score < nps || now.count("nps") < answers
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.3,
                            0.3,
                            score,
                            30,
                            Rules.action(code(), Whom.decides(now.contacts())),
                            Rules.reason(
                                    code(), new Count(Math.round(score)), new Count(now.count("nps")), new Count((long)
                                            Math.floor(now.score().orElse(0)))),
                            Finding.HEALTH));
        }
    }
}
