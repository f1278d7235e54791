package app.atalaya.advice;

import app.atalaya.advice.Wording.Count;
import app.atalaya.advice.Wording.Day;
import app.atalaya.advice.Wording.Percent;
import app.atalaya.advice.Wording.Term;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import app.atalaya.uikit.UrlValues;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What invoices and contracts suggest. */
final class MoneyRules {

    /** A renewal that is farther away than this many days is not urgent at all. */
    private static final double HORIZON = 240;

    private MoneyRules() {}

    /**
     * Invoices that are due and not paid: call whoever pays.
     *
     * @param least unpaid share of what became due in a year, 0…1, from which on it speaks
     */
    record Unpaid(double least) implements Rule {

        @Override
        public String code() {
            return "invoices-unpaid";
        }

        @Override
        public double step() {
            return 0.1;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            double share = Rules.rounded(now.figure("invoices.unpaid").orElse(0));
            return share < least
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.5 + share,
                            0.6,
                            share,
                            5,
                            Rules.action(code(), Whom.pays(now.contacts())),
                            Rules.reason(code(), new Percent(share)),
                            Finding.HEALTH));
        }
    }

    /**
     * A renewal comes near and the account is not well, or nobody knows: prepare the conversation. One suggestion per renewal.
     *
     * @param within days
     */
    record RenewalAtRisk(int within) implements Rule {

        private static final double UNKNOWN_SCORE = 50;

        @Override
        public String code() {
            return "renewal-at-risk";
        }

        /** Points of health. */
        @Override
        public double step() {
            return 15;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            int days = now.daysToRenewal().orElse(Integer.MAX_VALUE);
            if (days > within || now.band() == Band.HEALTHY) {
                return Optional.empty();
            }
            LocalDate renewal = Objects.requireNonNull(now.account().renewalOn());
            double score = now.score().orElse(UNKNOWN_SCORE);
            Term band = new Term("advice.band." + UrlValues.word(now.band()));
            return Optional.of(new Finding(
                    renewal.toString(),
                    1 - days / HORIZON,
                    switch (now.band()) {
                        case CRITICAL -> 1;
                        case AT_RISK -> 0.9;
                        default -> 0.7;
                    },
                    100 - score,
                    Math.clamp(days / 4, 3, 14),
                    Rules.action(code(), Whom.decides(now.contacts())),
                    now.score().isPresent()
                            ? Rules.reason(code(), new Day(renewal), new Count(days), band, new Count((long)
                                    Math.floor(score)))
                            : Rules.reason(code() + ".unknown", new Day(renewal), new Count(days)),
                    Finding.CONTRACTS));
        }
    }

    /**
     * A renewal comes near and all is well: propose it before others do. One suggestion per renewal.
     *
     * @param within days
     */
    record RenewalEarly(int within) implements Rule {

        @Override
        public String code() {
            return "renewal-early";
        }

        /** Points of health. */
        @Override
        public double step() {
            return 15;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            int days = now.daysToRenewal().orElse(Integer.MAX_VALUE);
            if (days > within || now.band() != Band.HEALTHY || now.confidence() < HealthModel.GOOD_CONFIDENCE) {
                return Optional.empty();
            }
            LocalDate renewal = Objects.requireNonNull(now.account().renewalOn());
            double score = now.score().orElse(0);
            return Optional.of(new Finding(
                    renewal.toString(),
                    1 - days / HORIZON,
                    0.4,
                    score,
                    14,
                    Rules.action(code(), Whom.decides(now.contacts())),
                    Rules.reason(code(), new Day(renewal), new Count(days), new Count((long) Math.floor(score))),
                    Finding.CONTRACTS));
        }
    }
}
