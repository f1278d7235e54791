package app.atalaya;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date, before anything else touches the database. Liquibase takes a tenth of a start to find out that there is
 * nothing to do, so it is asked only if its files are not, to the byte, those that it last brought this very database up to date with.
 */
@Component
class SchemaUpdate extends SpringLiquibase {

    private static final String FOLDER = "db/changelog/";

    private final JdbcTemplate sql;

    SchemaUpdate(DataSource database, @Value("${spring.liquibase.change-log}") String changeLog) {
        this.sql = new JdbcTemplate(database);
        setDataSource(database);
        setChangeLog(changeLog);
        setAnalyticsEnabled(false);
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        String wanted = fingerprint();
        if (!isUpToDate(wanted)) {
            super.afterPropertiesSet();
            remember(wanted);
        }
    }

    /** The number of change sets gives away whoever took one back by hand. */
    private boolean isUpToDate(String wanted) {
        try {
            return !sql.queryForList(
                            "select fingerprint from schema_state where fingerprint = ?"
                                    + " and change_sets = (select count(*) from DATABASECHANGELOG)",
                            String.class,
                            wanted)
                    .isEmpty();
        } catch (BadSqlGrammarException noSuchTable) {
            return false;
        }
    }

    private void remember(String fingerprint) {
        sql.update("""
                insert into schema_state (id, fingerprint, change_sets)
                values (1, ?, (select count(*) from DATABASECHANGELOG))
                on duplicate key update fingerprint = values(fingerprint), change_sets = values(change_sets)
                """, fingerprint);
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            SortedMap<String, Resource> files = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.xml")) {
                String path = file.getURL().toString();
                files.put(path.substring(path.lastIndexOf(FOLDER)), file);
            }
            for (var file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
