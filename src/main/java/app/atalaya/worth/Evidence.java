package app.atalaya.worth;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the evidence of a score is stored. */
final class Evidence {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Evidence() {}

    static String write(List<WorthScore.Contribution> contributions) {
        return MAPPER.writeValueAsString(contributions);
    }

    static List<WorthScore.Contribution> read(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
