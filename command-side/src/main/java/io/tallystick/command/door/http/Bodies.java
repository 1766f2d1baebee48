package io.tallystick.command.door.http;

import io.tallystick.command.door.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a call as JSON, up to a size. */
public final class Bodies {
    private final int mostBytes;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param mostBytes the largest body read
     */
    public Bodies(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    ObjectNode empty() {
        return json.createObjectNode();
    }

    JsonNode read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw bad("malformed.contentType", Map.of(), 415);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > mostBytes) {
            throw bad("malformed.tooLarge", Map.of("most", String.valueOf(mostBytes)), 413);
        }
        try {
            JsonNode body = json.readTree(bytes);
            if (body.isMissingNode()) {
                throw bad("malformed.json", Map.of("line", "1", "column", "1"), 400);
            }
            return body;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw bad(
                    "malformed.json",
                    Map.of(
                            "line", String.valueOf(at == null ? 1 : at.getLineNr()),
                            "column", String.valueOf(at == null ? 1 : at.getColumnNr())),
                    400);
        }
    }

    private static BadRequest bad(String reason, Map<String, String> facts, int status) {
        return new BadRequest(new Answer.Malformed(List.of(new Answer.FieldError("", reason, facts))), status);
    }
}
