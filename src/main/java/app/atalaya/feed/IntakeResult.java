package app.atalaya.feed;

import java.util.List;

/**
 * What became of records that another system sent, in their order. Those without problems are saved.
 *
 * @param items one for each record sent
 */
public record IntakeResult(List<Item> items) {

    /** What became of a record. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    /**
     * One of the records.
     *
     * @param problems why it was rejected, else empty
     */
    public record Item(String id, Outcome outcome, List<Problem> problems) {

        static Item rejected(String id, String field, String messageKey, String... arguments) {
            return new Item(id, Outcome.REJECTED, List.of(new Problem(field, messageKey, List.of(arguments))));
        }
    }

    /**
     * What is wrong.
     *
     * @param field the field at fault, empty for the whole record
     * @param messageKey says it in the user's language, filled by the arguments
     */
    public record Problem(String field, String messageKey, List<String> arguments) {}

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
