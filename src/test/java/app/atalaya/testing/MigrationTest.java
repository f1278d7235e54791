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
    void theDatabaseIsTheOneTheRunAsksFor() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isMySql() ? "MySQL" : "H2");
        }
    }

    private long changeSets() {
        return jdbc.sql("select count(*) from DATABASECHANGELOG")
                .query(Long.class)
                .single();
    }
}
