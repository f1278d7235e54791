package app.atalaya.intake;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One way through a file: a thread reads and translates ahead, the caller's checks and saves. No more than a few batches are in memory
 * at a time. A name that comes again with another content is refused here; one that comes again just the same is left out.
 */
final class ImportPass {

    private static final int BATCHES_AHEAD = 2;
    private static final int SHORTEST_ROW = 24;
    private static final int FINGERPRINT_BYTES = 16;
    private static final Batch END = new Batch(List.of(), 0, 0, 0);

    private final CsvFile file;
    private final ColumnMapping mapping;
    private final RowTranslator translator;
    private final int batchSize;
    private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final SeenIds seen;
    private final MessageDigest digest = sha256();
    private volatile @Nullable RuntimeException failure;
    private volatile boolean stopped;

    ImportPass(CsvFile file, ColumnMapping mapping, RowTranslator translator, int batchSize) {
        this.file = file;
        this.mapping = mapping;
        this.translator = translator;
        this.batchSize = batchSize;
        seen = new SeenIds(file.size() / SHORTEST_ROW / 2);
    }

    /**
     * Rows that belong together in one transaction.
     *
     * @param repeated rows left out because they came before, just the same
     * @param lastRow the last row up to here
     * @param progress of a thousand
     */
    record Batch(List<TranslatedRow> rows, int repeated, int lastRow, int progress) {}

    /** What takes the batches; false stops the pass. */
    @FunctionalInterface
    interface Taker {
        boolean take(Batch batch);
    }

    /** @throws app.atalaya.csv.CsvFileException if the file cannot be read to its end; what came before has been taken */
    void run(Taker taker) {
        Thread reader = Thread.ofVirtual().name("import-reader").start(this::readAhead);
        try {
            for (Batch batch = ahead.take(); batch != END; batch = ahead.take()) {
                if (!taker.take(batch)) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        } finally {
            stopped = true;
            reader.interrupt();
        }
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }

    private void readAhead() {
        try (CsvFile.Rows rows = file.open(mapping.format())) {
            long bytes = Math.max(1, file.size());
            List<TranslatedRow> batch = new ArrayList<>(batchSize);
            int repeated = 0;
            int last = 1;
            for (CsvRow row = rows.next(); row != null && !stopped; row = rows.next()) {
                TranslatedRow translated = unique(translator.translate(row));
                last = row.number();
                if (translated == null) {
                    repeated++;
                } else {
                    batch.add(translated);
                }
                if (batch.size() + repeated >= batchSize) {
                    offer(new Batch(batch, repeated, last, (int) (rows.bytesRead() * 1_000 / bytes)));
                    batch = new ArrayList<>(batchSize);
                    repeated = 0;
                }
            }
            if (!batch.isEmpty() || repeated > 0) {
                offer(new Batch(batch, repeated, last, 1_000));
            }
        } catch (RuntimeException broken) {
            failure = broken;
        }
        offer(END);
    }

    private void offer(Batch batch) {
        try {
            while (!stopped && !ahead.offer(batch, 1, TimeUnit.SECONDS)) {
                // The database is slower than the file: wait.
            }
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    /** The row under its name, with a problem if the name is taken by another content; null if it came before just like that. */
    private @Nullable TranslatedRow unique(TranslatedRow row) {
        if (!row.isGood()) {
            return row;
        }
        if (row.id().isEmpty()) {
            String fingerprint = fingerprint(row);
            int count = seen.count(fingerprint);
            return row.named(count == 1 ? fingerprint : fingerprint + "-" + count);
        }
        int before = seen.see(row.id(), row.raw().number(), row.contentHash());
        if (before > 0) {
            row.problems()
                    .add(CellReader.problem(
                            mapping,
                            row.raw(),
                            ImportFields.ID,
                            "intake.problem.repeated",
                            List.of(row.id(), String.valueOf(before))));
        }
        return before == SeenIds.SAME_AGAIN ? null : row;
    }

    private String fingerprint(TranslatedRow row) {
        StringBuilder content = new StringBuilder(row.account());
        for (TranslatedRow.Fact fact : row.facts()) {
            content.append('\n')
                    .append(fact.kind())
                    .append('\n')
                    .append(fact.at())
                    .append('\n');
            content.append(fact.quantity())
                    .append('\n')
                    .append(fact.scale())
                    .append('\n')
                    .append(fact.subject());
        }
        byte[] hash = digest.digest(content.toString().getBytes(StandardCharsets.UTF_8));
        return "f-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
