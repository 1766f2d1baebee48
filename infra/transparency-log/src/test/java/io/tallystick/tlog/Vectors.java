package io.tallystick.tlog;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public test vectors; each file names its source. */
final class Vectors {
    private Vectors() {}

    static JsonNode read(String name) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name));
    }
}
