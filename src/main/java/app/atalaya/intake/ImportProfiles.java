package app.atalaya.intake;

import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFormat;
import app.atalaya.identity.UserId;
import app.atalaya.uikit.SqlInstants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Mappings that people keep under a name; a file with the same header gets the latest of them proposed. */
@Component
class ImportProfiles {

    private final JdbcClient sql;
    private final SqlInstants instants;
    private final JsonMapper json;

    ImportProfiles(JdbcClient sql, SqlInstants instants, JsonMapper json) {
        this.sql = sql;
        this.instants = instants;
        this.json = json;
    }

    /** Saving under a name that exists replaces it. */
    void save(ImportKind kind, String name, ColumnMapping mapping, UserId by) {
        sql.sql("insert into import_profile (kind, name, header_hash, mapping, created_by, created_at)"
                        + " values (:kind, :name, :hash, :mapping, :by, :now) on duplicate key update"
                        + " header_hash = values(header_hash), mapping = values(mapping), created_by = values(created_by),"
                        + " created_at = values(created_at)")
                .param("kind", kind.name())
                .param("name", name)
                .param("hash", hash(mapping.header()))
                .param("mapping", json.writeValueAsString(mapping))
                .param("by", by.value())
                .param("now", instants.parameter(Instant.now()))
                .update();
    }

    Optional<Profile> proposed(ImportKind kind, List<String> header) {
        return sql.sql(
                        "select name, mapping from import_profile where kind = ? and header_hash = ? order by created_at desc limit 1")
                .params(kind.name(), hash(header))
                .query((row, n) -> new Profile(row.getString(1), json.readValue(row.getString(2), ColumnMapping.class)))
                .optional();
    }

    private static String hash(List<String> header) {
        String joined = String.join("\n", header.stream().map(Words::plain).toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Profile(String name, ColumnMapping mapping) {

        /** A profile knows what the columns hold; letters and separator are those of the file. */
        ColumnMapping adaptedTo(CsvFormat format, CsvFile.Preview preview) {
            CsvFormat adapted = new CsvFormat(
                    format.letters(),
                    format.delimiter(),
                    mapping.format().decimal(),
                    mapping.format().dates());
            return new ColumnMapping(adapted, preview.header(), mapping.columns(), mapping.defaults());
        }
    }
}
