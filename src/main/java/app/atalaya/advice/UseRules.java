package app.atalaya.advice;

import app.atalaya.advice.Wording.Count;
import app.atalaya.advice.Wording.Percent;
import app.atalaya.health.Band;
import app.atalaya.health.HealthModel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the use of the product, and its growth, suggest. */
final class UseRules {

    private UseRules() {}

    /**
     * Less use than usual (30 days against the 90 before): show them what they do not use.
     *
     * @param least fall, 0…1, from which on it speaks
     * @param silentFrom days without any use, from which on {@link Silence} speaks instead
     */
    record Fall(double least, int silentFrom) implements Rule {

        @Override
        public String code() {
            return "usage-fall";
        }

        @Override
        public double step() {
            return 0.15;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            OptionalDouble trend = now.figure("usage.trend");
            OptionalInt silence = now.daysSince("usage.trend");
            if (!now.isCustomer() || trend.isEmpty() || silence.orElse(0) >= silentFrom) {
                return Optional.empty();
            }
            double fall = Rules.rounded(1 - trend.getAsDouble());
            return fall < least
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.4 + 0.8 * fall,
                            0.8,
                            fall,
                            7,
                            Rules.action(code(), Whom.uses(now.contacts())),
                            Rules.reason(code(), new Percent(fall)),
                            Finding.HEALTH));
        }
    }

    /**
     * No use at all: ask why.
     *
     * @param from days without use, from which on it speaks
     */
    record Silence(int from) implements Rule {

        private static final double UTMOST = 90;

        @Override
        public String code() {
            return "usage-silence";
        }

        @Override
        public double step() {
            return 30;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            int days = now.daysSince("usage.recency").orElse(0);
            return !now.isCustomer() || days < from
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.6 + 0.4 * (days - from) / (UTMOST - from),
                            0.9,
                            days,
                            3,
                            Rules.action(code(), Whom.uses(now.contacts())),
                            Rules.reason(code(), new Count(days)),
                            Finding.HEALTH));
        }
    }

    /**
     * Use or revenue grows while all is well: talk about more.
     *
     * @param use growth of use, 0.2 is 20 %, from which on it speaks
     * @param revenue growth of recurring revenue within a year, from which on it speaks
     */
    record Expansion(double use, double revenue) implements Rule {

        @Override
        public String code() {
            return "expansion";
        }

        @Override
        public double step() {
            return 0.2;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            if (!now.isCustomer() || now.band() != Band.HEALTHY || now.confidence() < HealthModel.GOOD_CONFIDENCE) {
                return Optional.empty();
            }
            double more = Rules.rounded(now.figure("usage.trend").orElse(1) - 1);
            if (more >= use) {
                return Optional.of(found(now, "usage", more));
            }
            double growth = Rules.rounded(now.figure("revenue.growth").orElse(0));
            return growth >= revenue ? Optional.of(found(now, "revenue", growth)) : Optional.empty();
        }

        private Finding found(Situation now, String subject, double growth) {
            return new Finding(
                    subject,
                    Math.min(0.7, 0.3 + growth / 2),
                    0.5,
                    growth,
                    14,
                    Rules.action(code(), Whom.decides(now.contacts())),
                    Rules.reason(code() + "." + subject, new Percent(growth)),
                    Finding.HEALTH);
        }
    }
}
