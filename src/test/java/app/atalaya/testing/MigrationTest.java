package app.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The context itself proves most of it: the change sets ran, and Hibernate found each table as its entities want it. */
@DatabaseTest
class MigrationTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    SpringLiquibase liquibase;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSecondStartChangesNothing() throws Exception {
        long before = changeSets();

        liquibase.afterPropertiesSet();

        assertThat(before).isPositive();
        assertThat(changeSets()).isEqualTo(before);
    }

    @Test
    void otherChangeLogsAreAppliedAndThenRemembered() throws Exception {
        String current = fingerprint();
        jdbc.sql("update schema_state set fingerprint = 'of an older version'").update();

        liquibase.afterPropertiesSet();

        assertThat(fingerprint()).isEqualTo(current).hasSize(64);
    }

    @Test
    void aDatabaseWithOtherChangeSetsThanRememberedIsLookedAtAgain() throws Exception {
        jdbc.sql("update schema_state set change_sets = change_sets + 1").update();

        liquibase.afterPropertiesSet();

        assertThat(jdbc.sql("select change_sets from schema_state")
                        .query(Long.class)
                        .single())
                .isEqualTo(changeSets());
    }

    @Test
    void theDatabaseIsTheOneTheRunAsksFor() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isMySql() ? "MySQL" : "H2");
        }
    }

    private String fingerprint() {
        return jdbc.sql("select fingerprint from schema_state")
                .query(String.class)
                .single()
                .strip();
    }

    private long changeSets() {
        return jdbc.sql("select count(*) from DATABASECHANGELOG")
                .query(Long.class)
                .single();
    }
}
