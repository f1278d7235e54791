package app.atalaya.demo;

import app.atalaya.account.AccountId;
import app.atalaya.signal.Signal;
import app.atalaya.signal.SignalKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One customer on the stage: who it is, and the day that counts as today.
 */
record Scene(DemoAccount account, AccountId id, LocalDate today) {

    Story story() {
        return account.story();
    }

    Courses courses() {
        return account.story().courses();
    }

    LocalDate dayBefore(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    boolean isWorkingDay(int daysAgo) {
        DayOfWeek weekday = dayBefore(daysAgo).getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    Signal fact(SignalKind kind, int daysAgo, double quantity, String source, String name, String subject) {
        return fact(kind, daysAgo, quantity, null, source, name, subject);
    }

    /** @param name unique among the facts of this customer, source and kind */
    Signal fact(
            SignalKind kind,
            int daysAgo,
            double quantity,
            @Nullable Integer scale,
            String source,
            String name,
            String subject) {
        String externalId = account.slug() + "-" + name;
        // Between eight and five, at a minute that stays the same each time.
        LocalTime time = LocalTime.of(8, 0).plusMinutes(Math.floorMod(externalId.hashCode(), 540));
        return new Signal(
                id,
                kind,
                dayBefore(daysAgo).atTime(time).toInstant(ZoneOffset.UTC),
                quantity,
                scale,
                source,
                externalId,
                subject);
    }

    /** Calls back on working days so often that the rate, per 30 days, comes out; evenly, with a little chance. */
    void occur(Course rate, int lastDay, String tale, Happening happening) {
        SplittableRandom dice = account.dice(tale);
        double due = dice.nextDouble();
        int number = 0;
        for (int daysAgo = story().firstDay(); daysAgo >= lastDay; daysAgo--) {
            if (isWorkingDay(daysAgo)) {
                due += rate.at(daysAgo) * (1 + 0.15 * account.temper()) / 30 * 7 / 5 * (0.5 + dice.nextDouble());
            }
            for (; due >= 1; due--) {
                happening.on(daysAgo, ++number, dice);
            }
        }
    }

    /** Something that happened on that day, the number-th of its kind. */
    @FunctionalInterface
    interface Happening {
        void on(int daysAgo, int number, SplittableRandom dice);
    }
}
