package io.tallystick.app.opening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The house of the README: the calls that open it, each with who gives it, and since how many calls there are it is
 * among them.
 */
public final class House {
    private House() {}

    /** The calls, in their order, for a house that is opened on a day. */
    public static List<JsonNode> calls(LocalDate today) {
        try (InputStream file =
                Objects.requireNonNull(House.class.getResourceAsStream("/first-opening/house.json"), "house.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${today}", today.toString())
                    .replace("${year}", String.valueOf(today.getYear()));
            return List.copyOf(JsonMapper.builder().build().readTree(text).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
