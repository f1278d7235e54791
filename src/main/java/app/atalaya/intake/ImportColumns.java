package app.atalaya.intake;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFileException;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import app.atalaya.feed.RecordIntake;
import app.atalaya.identity.CurrentUser;
import app.atalaya.intake.ImportRun.State;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an uploaded file is read: its format, and which column holds what. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecordIntake.MAY_IMPORT)
public class ImportColumns {

    static final int SAMPLE_ROWS = 200;

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportProfiles profiles;
    private final ImportEngine engine;
    private final CurrentUser currentUser;

    ImportColumns(
            Imports imports, ImportRuns runs, ImportProfiles profiles, ImportEngine engine, CurrentUser currentUser) {
        this.imports = imports;
        this.runs = runs;
        this.profiles = profiles;
        this.engine = engine;
        this.currentUser = currentUser;
    }

    /** What a file of the kind may bring. */
    public List<ImportField> fields(ImportKind kind) {
        return ImportFields.of(kind);
    }

    /** The first rows of the file, as its format is understood now. */
    public List<CsvRow> sample(long id, int rows) {
        ImportRun run = imports.find(id);
        return engine.file(run).preview(run.mapping().format(), rows).rows();
    }

    /** The name of the profile that fits the file's header, or null. */
    public @Nullable String proposedProfile(long id) {
        ImportRun run = imports.find(id);
        return profiles.proposed(run.kind(), run.mapping().header())
                .map(ImportProfiles.Profile::name)
                .orElse(null);
    }

    /** The required fields that neither a column nor a default gives. */
    public List<ImportField> missing(long id) {
        ImportRun run = imports.find(id);
        ColumnMapping mapping = run.mapping();
        return ImportFields.of(run.kind()).stream()
                .filter(ImportField::required)
                .filter(field -> !mapping.has(field.name()))
                .toList();
    }

    /** Reads the columns like this from now on; an earlier check no longer counts. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void assign(long id, ColumnMapping mapping) {
        imports.requireState(id, State.UPLOADED, State.CHECKED);
        runs.map(id, mapping);
    }

    /**
     * Reads the file in another format; where that changes the columns, they are guessed anew.
     *
     * @throws CsvFileException if the file cannot be read like that
     */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void reread(long id, CsvFormat format) {
        ImportRun run = imports.requireState(id, State.UPLOADED, State.CHECKED);
        CsvFile.Preview preview = engine.file(run).preview(format, SAMPLE_ROWS);
        ColumnMapping mapping = preview.header().equals(run.mapping().header())
                ? run.mapping().withFormat(format)
                : MappingGuess.guess(run.kind(), ImportFields.of(run.kind()), format, preview);
        runs.map(id, mapping);
    }

    /** Keeps how the file is read under a name, to be proposed for files with the same header. */
    @Transactional
    @PreAuthorize(RecordIntake.MAY_IMPORT)
    public void keepProfile(long id, String name) {
        ImportRun run = imports.find(id);
        profiles.save(run.kind(), name.strip(), run.mapping(), currentUser.get().id());
    }
}
