package app.atalaya.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Annual recurring revenue and what follows from it; definitions in the README. Pure. */
final class Arr {

    private static final BigDecimal YEAR = new BigDecimal("365.2425");

    private Arr() {}

    /** Sum of the annualised value of the recurring contracts that run on the day. */
    static BigDecimal on(List<Earning> earnings, LocalDate day) {
        return earnings.stream()
                .filter(earning -> earning.recurring() && earning.runsOn(day))
                .map(Earning::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Their sum up to a day is the ARR of that day. Ordered by day. */
    static List<RevenueStep> steps(List<Earning> earnings) {
        List<RevenueStep> steps = new ArrayList<>();
        for (Earning earning : earnings) {
            double amount = earning.amount().doubleValue();
            if (!earning.recurring() || amount == 0) {
                continue;
            }
            steps.add(new RevenueStep(earning.contract(), earning.from(), amount));
            if (earning.through() != null) {
                steps.add(new RevenueStep(earning.contract(), earning.through().plusDays(1), -amount));
            }
        }
        steps.sort(Comparator.comparing(RevenueStep::on));
        return steps;
    }

    /** The ARR of the first day, of each day after it on which it changed, and of the last day. */
    static List<ArrPoint> history(List<Earning> earnings, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(from, to));
        for (Earning earning : earnings) {
            days.add(earning.from());
            if (earning.through() != null) {
                days.add(earning.through().plusDays(1));
            }
        }
        List<ArrPoint> points = new ArrayList<>();
        for (LocalDate day : days.tailSet(from)) {
            if (day.isAfter(to)) {
                break;
            }
            BigDecimal amount = on(earnings, day);
            boolean same = !points.isEmpty() && points.getLast().amount().compareTo(amount) == 0;
            if (!same || day.equals(to)) {
                points.add(new ArrPoint(day, amount));
            }
        }
        return points;
    }

    /** Revenue of the twelve months that end with the day: the average ARR of its days, and one-off contracts that began in it. */
    static BigDecimal yearUpTo(List<Earning> earnings, LocalDate day) {
        LocalDate first = day.minusYears(1).plusDays(1);
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day) + 1);
        return revenue(earnings, first, day, days);
    }

    /** Revenue of all time up to the day. */
    static BigDecimal earned(List<Earning> earnings, LocalDate day) {
        return revenue(earnings, LocalDate.MIN, day, YEAR);
    }

    private static BigDecimal revenue(List<Earning> earnings, LocalDate first, LocalDate last, BigDecimal year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Earning earning : earnings) {
            LocalDate from = earning.from().isAfter(first) ? earning.from() : first;
            LocalDate through = earning.through() == null || earning.through().isAfter(last) ? last : earning.through();
            if (earning.recurring() && !through.isBefore(from)) {
                BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, through) + 1);
                sum = sum.add(earning.amount().multiply(days).divide(year, MathContext.DECIMAL64));
            } else if (!earning.recurring() && from.equals(earning.from()) && !from.isAfter(last)) {
                sum = sum.add(earning.amount());
            }
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    static GrowthRate growth(List<Earning> earnings, LocalDate day, BigDecimal minimumBase) {
        BigDecimal last = yearUpTo(earnings, day);
        BigDecimal before = yearUpTo(earnings, day.minusYears(1));
        boolean tooSmall = before.signum() <= 0 || before.compareTo(minimumBase) < 0;
        Double rate = tooSmall
                ? null
                : last.subtract(before).divide(before, MathContext.DECIMAL64).doubleValue();
        return new GrowthRate(rate, last, before, minimumBase);
    }

    /** Margin earned to date, and the next years' expected margin: today's ARR × margin × survival^k / (1 + discount)^k. */
    static LifetimeValue lifetimeValue(
            List<Earning> earnings, LocalDate day, RevenueAssumptions assumed, double survival, int cohort) {
        double yearly = on(earnings, day).doubleValue() * assumed.margin();
        double factor = survival / (1 + assumed.discountRate());
        double expected = 0;
        for (int year = 1; year <= assumed.years(); year++) {
            expected += yearly * Math.pow(factor, year);
        }
        BigDecimal toDate = cents(earned(earnings, day).doubleValue() * assumed.margin());
        return new LifetimeValue(
                toDate.add(cents(expected)),
                toDate,
                cents(expected),
                assumed.margin(),
                survival,
                cohort,
                assumed.discountRate(),
                assumed.years());
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
