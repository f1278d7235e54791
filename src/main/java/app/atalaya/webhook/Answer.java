package app.atalaya.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param problem null if it went well
 * @param status 0 where there was no answer
 * @param text how a bad answer began, at most {@link #LONGEST_TEXT} characters
 */
record Answer(
        @Nullable CallProblem problem, int status, @Nullable String text) {

    static final int LONGEST_TEXT = 200;

    private static final int GONE = 410;
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int ELSEWHERE = 3;

    static Answer of(int status, String text) {
        return switch (status / HUNDRED) {
            case SUCCESS -> new Answer(null, status, null);
            case ELSEWHERE -> new Answer(CallProblem.REDIRECT, status, null);
            default -> new Answer(CallProblem.STATUS, status, readable(text));
        };
    }

    static Answer none(CallProblem problem) {
        return new Answer(problem, 0, null);
    }

    boolean isGood() {
        return problem == null;
    }

    /** It wants no more calls. */
    boolean isGoodbye() {
        return status == GONE;
    }

    private static @Nullable String readable(String text) {
        String line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return null;
        }
        return line.codePoints()
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
