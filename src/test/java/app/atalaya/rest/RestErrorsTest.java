package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class RestErrorsTest {

    @ParameterizedTest
    @MethodSource("away")
    void whereTheDatabaseIsAwaySendingAgainIsOffered(Exception failure) {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(RestErrors.problemOf(failure, response).code()).isEqualTo("unavailable");
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    static Stream<Exception> away() {
        return Stream.of(
                new CannotCreateTransactionException("before a request"),
                new DataAccessResourceFailureException("in it"),
                new RecoverableDataAccessException("in it", new SQLRecoverableException("cut")),
                new JpaSystemException(new org.hibernate.TransactionException(
                        "at its end", new SQLNonTransientConnectionException("closed"))));
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void whatNobodyForesawIsNotOfferedToBeSentAgain(Exception failure) {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(RestErrors.problemOf(failure, response).code()).isEqualTo("internal");
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    static Stream<Exception> unforeseen() {
        return Stream.of(
                new IllegalStateException("no"),
                new UncategorizedSQLException("wrong", "select", new SQLException("no such column")));
    }
}
