package app.atalaya.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a batch from a request: {@code {"records": […]}}, with nothing in it that is not known. */
final class RestBody {

    static final int MOST_RECORDS = 1_000;
    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final String RECORDS = "records";
    static final String SOURCE = "source";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;

    private RestBody(JsonNode root) {
        this.root = root;
    }

    /**
     * @param known what the batch may hold besides its records
     * @throws RestProblem if it is no JSON, too large, or no batch
     */
    static RestBody read(HttpServletRequest request, String... known) throws IOException {
        requireJson(request.getContentType());
        JsonNode root = parse(bytes(request));
        if (!root.isObject()) {
            throw RestProblem.invalid("", "rest.fault.object");
        }
        Set<String> allowed = new TreeSet<>(List.of(known));
        allowed.add(RECORDS);
        for (String name : root.propertyNames()) {
            if (!allowed.contains(name)) {
                throw RestProblem.invalid(RestPointer.of(name), "rest.fault.unknown-field", String.join(", ", allowed));
            }
        }
        JsonNode records = root.path(RECORDS);
        if (!records.isArray() || records.isEmpty()) {
            throw RestProblem.invalid(RestPointer.of(RECORDS), "rest.fault.records");
        }
        if (records.size() > MOST_RECORDS) {
            throw new RestProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-records",
                    Integer.toString(records.size()),
                    Integer.toString(MOST_RECORDS));
        }
        return new RestBody(root);
    }

    List<JsonNode> records() {
        return List.copyOf(root.path(RECORDS).values());
    }

    /** The name of the sending system, or null. */
    @Nullable
    String source() {
        JsonNode source = root.path(SOURCE);
        if (source.isMissingNode() || source.isNull()) {
            return null;
        }
        if (!source.isString() || !source.stringValue().matches("[A-Za-z0-9._-]{1,24}")) {
            throw RestProblem.invalid(RestPointer.of(SOURCE), "rest.fault.source");
        }
        return source.stringValue();
    }

    private static void requireJson(@Nullable String contentType) {
        try {
            if (contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Answered below like any other type that is not taken.
        }
        throw new RestProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        }
    }

    private static RestProblem tooLarge() {
        return new RestProblem(HttpStatus.CONTENT_TOO_LARGE, "too-large", Integer.toString(MOST_BYTES / 1024 / 1024));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException malformed) {
            TokenStreamLocation where = malformed.getLocation();
            throw new RestProblem(
                    HttpStatus.BAD_REQUEST,
                    "malformed-json",
                    where == null ? "?" : Integer.toString(where.getLineNr()),
                    where == null ? "?" : Integer.toString(where.getColumnNr()));
        }
    }
}
