package app.atalaya.health;

import java.util.Arrays;

/** What the signals of one kind and one account add up to on each day on which there were any: whole days, as UTC parts them. */
final class DailySums {

    private final int terms;
    private int[] days = new int[16];
    private double[] sums;
    private int size;

    /** @param terms how many figures there are of each day */
    DailySums(int terms) {
        this.terms = terms;
        this.sums = new double[days.length * terms];
    }

    /** Adds a day after those that are there; its figures are set next. */
    void next(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size * terms);
        }
        days[size++] = day;
    }

    /** Sets a figure of the day added last. */
    void set(int term, double sum) {
        sums[(size - 1) * terms + term] = sum;
    }

    /** Adds up the days from {@code first} to {@code last}, both included. */
    double sum(int term, int first, int last) {
        double sum = 0;
        for (int at = place(first); at < size && days[at] <= last; at++) {
            sum += sums[at * terms + term];
        }
        return sum;
    }

    /** The newest day from {@code first} to {@code last} on which there was a signal; {@link Figures#NEVER} if there is none. */
    int newest(int first, int last) {
        int before = place(last + 1) - 1;
        return before >= 0 && days[before] >= first ? days[before] : Figures.NEVER;
    }

    /** Where the first day lies that is not before this one. */
    private int place(int day) {
        int found = Arrays.binarySearch(days, 0, size, day);
        return found >= 0 ? found : -found - 1;
    }
}
