package app.atalaya.intake;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFileException;
import app.atalaya.feed.AccountFeed;
import app.atalaya.feed.FeedKind;
import app.atalaya.feed.ForeignFacts;
import app.atalaya.field.ExchangeRates;
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

    private final AccountFeed feed;
    private final SignalRecorder recorder;
    private final ForeignFacts foreign;
    private final ExchangeRates rates;
    private final UploadFolder folder;
    private final JsonMapper json;
    private final Clock clock;

    ImportEngine(
            AccountFeed feed,
            SignalRecorder recorder,
            ForeignFacts foreign,
            ExchangeRates rates,
            UploadFolder folder,
            JsonMapper json,
            Clock clock) {
        this.feed = feed;
        this.recorder = recorder;
        this.foreign = foreign;
        this.rates = rates;
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
        List<ImportField> all = ImportFields.of(kind);
        return kind.feed() == null
                ? new FactRows(kind, all, mapping, LocalDate.now(clock), conversion())
                : new RecordRows(all, mapping);
    }

    AmountConversion conversion() {
        return new AmountConversion(rates.reporting(), rates.all());
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
