package app.atalaya.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts of a customer: a project at the start, the platform renewed term after term, and what came on top of it. */
final class ContractTale {

    /** A customer who grew bought a second and a third module, so many days ago, for such a share of today's revenue. */
    private static final int SECOND_MODULE = 300;

    private static final int THIRD_MODULE = 24;
    private static final double SECOND_SHARE = 0.12;
    private static final double THIRD_SHARE = 0.15;

    private ContractTale() {}

    /** The oldest first. */
    static List<DemoContract> of(DemoAccount account, LocalDate today) {
        if (!account.isCustomer()) {
            return List.of();
        }
        Writer writer = new Writer(account, today);
        writer.project();
        writer.platform(account.story() == Story.EXPANSION ? 1 - SECOND_SHARE - THIRD_SHARE : 1);
        if (account.story() == Story.EXPANSION) {
            writer.module(1, SECOND_MODULE, SECOND_SHARE);
            writer.module(2, THIRD_MODULE, THIRD_SHARE);
        }
        return List.copyOf(writer.contracts);
    }

    /** By how much a renewal raised, or lowered, the price: the last one, and those before. */
    private static double raise(Story story, boolean last) {
        return switch (story) {
            case CONTRACTION -> last ? 0.82 : 1.03;
            case COOLING -> last ? 0.9 : 1.02;
            case SLOW_DECLINE -> last ? 0.93 : 0.97;
            case THRIVING -> 1.1;
            case RECOVERY -> last ? 1.05 : 0.95;
            case QUIET -> 1;
            default -> 1.03;
        };
    }

    private static final class Writer {

        private final DemoAccount account;
        private final LocalDate today;
        private final LocalDate since;
        private final List<DemoContract> contracts = new ArrayList<>();

        Writer(DemoAccount account, LocalDate today) {
            this.account = account;
            this.today = today;
            this.since = account.story() == Story.NEWCOMER
                    ? today.minusDays(Story.NEWCOMER.firstDay())
                    : today.minusMonths(account.months()).withDayOfMonth(1);
        }

        void project() {
            LocalDate end = since.plusMonths(5);
            contracts.add(contract("-p0", "Proyecto de implantación", 0.14, false, since, end, null));
        }

        /** Written backwards: what is known is the revenue of today. */
        void platform(double share) {
            boolean churned = account.story() == Story.CHURNED;
            LocalDate end = churned ? today.minusDays(Story.CHURNED.lastDay()) : today.plusDays(account.renewsIn());
            int years = account.renewsIn() > 365 ? 3 : 1;
            List<DemoContract> terms = new ArrayList<>();
            double level = share;
            boolean last = true;
            while (!end.isBefore(since)) {
                LocalDate start = end.minusYears(years).plusDays(1);
                start = start.isBefore(since.plusDays(90)) ? since : start;
                String name = "Plataforma %d–%d".formatted(start.getYear(), end.getYear());
                LocalDate renews = last && !churned ? end : null;
                terms.addFirst(contract("-c" + start.getYear() + end.getYear(), name, level, true, start, end, renews));
                level /= raise(account.story(), last);
                last = false;
                end = start.minusDays(1);
            }
            contracts.addAll(terms);
        }

        void module(int index, int daysAgo, double share) {
            String name = "Ampliación «%s»".formatted(Modules.of(account).get(index));
            LocalDate start = today.minusDays(daysAgo);
            LocalDate end = start.plusYears(2).minusDays(1);
            contracts.add(contract("-m" + index, name, share, true, start, end, end));
        }

        private DemoContract contract(
                String suffix,
                String name,
                double share,
                boolean recurring,
                LocalDate start,
                LocalDate end,
                @Nullable LocalDate renews) {
            BigDecimal value = BigDecimal.valueOf(account.revenue() * share / 10)
                    .setScale(0, RoundingMode.HALF_UP)
                    .multiply(BigDecimal.TEN);
            return new DemoContract(
                    account.slug() + suffix,
                    account.slug(),
                    name,
                    value,
                    recurring,
                    account.currency(),
                    start,
                    end,
                    renews);
        }
    }
}
