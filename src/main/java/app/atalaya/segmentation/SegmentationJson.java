package app.atalaya.segmentation;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How models and evidence are stored. */
final class SegmentationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SegmentationJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static SegmentationModel model(String json) {
        return MAPPER.readValue(json, SegmentationModel.class);
    }

    static List<WorthScore.Contribution> evidence(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
