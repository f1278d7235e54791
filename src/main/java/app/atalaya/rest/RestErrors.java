package app.atalaya.rest;

import app.atalaya.account.NoSuchAccountException;
import app.atalaya.uikit.FailureLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever goes wrong in the REST interface into a problem that tells nothing about the inside. */
@RestControllerAdvice(basePackageClasses = RestErrors.class)
class RestErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);
    private static final String RETRY_SECONDS = "10";

    private final RestProblems problems;

    RestErrors(RestProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RestProblem problem, HttpServletRequest request) {
        return problems.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(new RestProblem(HttpStatus.FORBIDDEN, "forbidden"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoSuchAccountException unknown, HttpServletRequest request) {
        return problems.answer(new RestProblem(HttpStatus.NOT_FOUND, "not-found"), request);
    }

    /** Somebody writes the same records at this moment; sending them again is safe. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> onConflict(HttpServletRequest request) {
        return problems.answer(new RestProblem(HttpStatus.CONFLICT, "conflict"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException other, HttpServletRequest request) {
        return problems.answer(new RestProblem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(problemOf(failure, response), request);
    }

    /** What cannot be helped by asking differently: the database is away for now, or nobody foresaw it. */
    static RestProblem problemOf(Exception failure, HttpServletResponse response) {
        if (isDatabaseAway(failure)) {
            LOG.warn("The database does not answer", failure);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return new RestProblem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
        return new RestProblem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", FailureLog.log(failure));
    }

    /** Between requests, or in the middle of one: then the end of the transaction may be all that is heard of it. */
    private static boolean isDatabaseAway(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
