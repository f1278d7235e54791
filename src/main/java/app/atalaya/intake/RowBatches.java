package app.atalaya.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks batches of rows against what is stored, and saves them. */
interface RowBatches {

    /** How many rows make a batch. */
    int size();

    /**
     * Adds to the rows what is wrong with them, and tells what the good ones are.
     *
     * @param importId null to change nothing; else they are saved, in the caller's transaction
     */
    Result take(List<TranslatedRow> rows, @Nullable Long importId);

    /**
     * What became of the good rows of a batch.
     *
     * @param changes of records that undoing cannot find by the import's number alone
     */
    record Result(int created, int changed, int unchanged, List<Change> changes) {}

    /**
     * What an import did to a record.
     *
     * @param before as JSON; null: the import created it
     * @param after as JSON; null where only the name matters
     */
    record Change(
            String recordKind,
            String externalId,
            @Nullable String before,
            @Nullable String after) {}
}
