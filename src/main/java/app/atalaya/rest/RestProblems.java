package app.atalaya.rest;

import app.atalaya.uikit.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong as RFC 9457 asks, in the language of the caller. */
@Component
class RestProblems {

    private static final String KEY = "rest.problem.";

    private final Messages messages;
    private final JsonMapper json;

    RestProblems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    ResponseEntity<ProblemDetail> answer(RestProblem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag())
                .body(detail(problem, request));
    }

    /** For filters, which stand before the controllers. */
    void write(RestProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem, request)));
    }

    String text(Locale locale, String key, List<String> arguments) {
        return messages.in(locale, key, arguments.toArray());
    }

    static Locale language(HttpServletRequest request) {
        return Messages.language(request.getLocale());
    }

    private ProblemDetail detail(RestProblem problem, HttpServletRequest request) {
        Locale language = language(request);
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:atalaya:problem:" + problem.code()));
        detail.setTitle(messages.in(language, KEY + problem.code() + ".title"));
        detail.setDetail(messages.in(language, KEY + problem.code(), problem.arguments()));
        detail.setInstance(URI.create(request.getRequestURI()));
        if (!problem.faults().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.faults().stream()
                            .map(fault -> fault(fault, language))
                            .toList());
        }
        return detail;
    }

    private Map<String, String> fault(RestProblem.Fault fault, Locale language) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (fault.pointer().startsWith("?")) {
            answer.put("parameter", fault.pointer().substring(1));
        } else {
            answer.put("pointer", fault.pointer());
        }
        answer.put("code", fault.messageKey());
        answer.put("detail", text(language, fault.messageKey(), fault.arguments()));
        return answer;
    }
}
