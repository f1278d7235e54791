package app.atalaya.intake;

import app.atalaya.account.AccountFeed;
import app.atalaya.account.FeedKind;
import app.atalaya.account.Revenue;
import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFileException;
import app.atalaya.signal.SignalRecorder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a way through a file of some kind needs: how its rows are read, checked and saved. */
@Component
class ImportEngine {

    private final ImportFields fields;
    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final ForeignFacts foreign;
    private final Revenue revenue;
    private final UploadFolder folder;
    private final JsonMapper json;
    private final Clock clock;

    ImportEngine(
            ImportFields fields,
            AccountFeed feed,
            SignalRecorder recorder,
            ForeignFacts foreign,
            Revenue revenue,
            UploadFolder folder,
            JsonMapper json,
            Clock clock) {
        this.fields = fields;
        this.feed = feed;
        this.recorder = recorder;
        this.foreign = foreign;
        this.revenue = revenue;
        this.folder = folder;
        this.json = json;
        this.clock = clock;
    }

    RowBatches batches(ImportKind kind, ColumnMapping mapping) {
        FeedKind fed = kind.feed();
        return fed == null
                ? new FactBatches(feed, recorder, foreign, kind, mapping, json)
                : new RecordBatches(feed, fed, mapping, json);
    }

    ImportPass pass(ImportRun run, int batchSize) {
        return new ImportPass(file(run), run.mapping(), translator(run.kind(), run.mapping()), batchSize);
    }

    private RowTranslator translator(ImportKind kind, ColumnMapping mapping) {
        List<ImportField> all = fields.of(kind);
        return kind.feed() == null
                ? new FactRows(kind, all, mapping, LocalDate.now(clock), conversion())
                : new RecordRows(all, mapping);
    }

    AmountConversion conversion() {
        return new AmountConversion(revenue.currency(), revenue.rates());
    }

    /** @throws CsvFileException if it is gone */
    CsvFile file(ImportRun run) {
        String name = run.storedAs();
        Path path = folder.file(name == null ? "gone" : name);
        if (name == null || !Files.isReadable(path)) {
            throw new CsvFileException("intake.file.gone");
        }
        return new CsvFile(path);
    }
}
