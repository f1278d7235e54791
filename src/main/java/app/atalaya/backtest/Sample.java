package app.atalaya.backtest;

import app.atalaya.health.Band;
import java.time.LocalDate;

/**
 * What the model said of an account at the end of a sample day.
 *
 * @param course what became of it
 * @param score 0 to 100; NaN where there is none
 * @param points by measure, in the order of the model; NaN where unknown
 */
record Sample(Course course, LocalDate day, double score, Band band, double[] points) {

    long account() {
        return course.account();
    }

    boolean isScored() {
        return !Double.isNaN(score);
    }
}
