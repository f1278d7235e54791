package app.atalaya.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever is asked under {@code /api} and is not there; without it the pages of the application would answer. */
@RestController
class RestFallback {

    static final Map<String, List<String>> METHODS = Map.of(
            "/api/v1/accounts",
            List.of("GET", "POST"),
            "/api/v1/contracts",
            List.of("POST"),
            "/api/v1/contacts",
            List.of("POST"),
            "/api/v1/signals",
            List.of("POST"),
            RestDescription.PATH,
            List.of("GET"));

    @RequestMapping({"/api", "/api/**"})
    void nothingThere(HttpServletRequest request, HttpServletResponse response) {
        List<String> methods = METHODS.get(request.getRequestURI());
        if (methods == null) {
            throw new RestProblem(HttpStatus.NOT_FOUND, "not-found");
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        throw new RestProblem(
                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", request.getMethod(), String.join(", ", methods));
    }
}
