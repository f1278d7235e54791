package app.atalaya.advice;

import app.atalaya.advice.Wording.Count;
import app.atalaya.advice.Wording.Percent;
import java.util.Optional;
import java.util.OptionalDouble;

/** What our conversations with an account suggest. */
final class ContactRules {

    private ContactRules() {}

    /**
     * Nobody spoke with anybody for long: call.
     *
     * @param from days, from which on it speaks
     */
    record Silence(int from) implements Rule {

        private static final double UTMOST = 90;

        @Override
        public String code() {
            return "contact-silence";
        }

        @Override
        public double step() {
            return 30;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            int days = now.daysSince("interactions.recency").orElse(0);
            return !now.isCustomer() || days < from
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "",
                            0.4 + 0.6 * (days - from) / (UTMOST - from),
                            0.6,
                            days,
                            2,
                            Rules.action(code(), Whom.decides(now.contacts())),
                            Rules.reason(code(), new Count(days)),
                            Finding.HEALTH));
        }
    }

    /**
     * We speak, but much less than we meant to: agree on a rhythm.
     *
     * @param under share of the target, 0…1, under which it speaks
     * @param silentFrom days without any contact, from which on {@link Silence} speaks instead
     */
    record Cadence(double under, int silentFrom) implements Rule {

        @Override
        public String code() {
            return "contact-cadence";
        }

        @Override
        public double step() {
            return 0.25;
        }

        @Override
        public Optional<Finding> look(Situation now) {
            OptionalDouble rate = now.figure("interactions.cadence");
            if (!now.isCustomer()
                    || rate.isEmpty()
                    || rate.getAsDouble() >= under
                    || now.daysSince("interactions.cadence").orElse(0) >= silentFrom) {
                return Optional.empty();
            }
            double missing = Rules.rounded(1 - rate.getAsDouble() / under);
            return Optional.of(new Finding(
                    "",
                    0.3 + 0.4 * missing,
                    0.5,
                    Rules.rounded(1 - rate.getAsDouble()),
                    7,
                    Rules.action(code(), Whom.decides(now.contacts())),
                    Rules.reason(code(), new Percent(rate.getAsDouble())),
                    Finding.HEALTH));
        }
    }
}
