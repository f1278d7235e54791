package app.atalaya.segmentation;

import tools.jackson.databind.json.JsonMapper;

/** How models are stored. */
final class SegmentationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SegmentationJson() {}

    static String write(SegmentationModel model) {
        return MAPPER.writeValueAsString(model);
    }

    static SegmentationModel model(String json) {
        return MAPPER.readValue(json, SegmentationModel.class);
    }
}
