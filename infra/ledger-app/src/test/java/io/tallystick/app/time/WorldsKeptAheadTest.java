package io.tallystick.app.time;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Worlds kept before anybody asks are told apart from those people looked at, on the page and to programs. */
class WorldsKeptAheadTest {
    @Test
    void they_are_told_as_what_they_are_until_somebody_asks(@TempDir Path directory) {
        try (StartedProgram program = StartedProgram.on(
                directory.resolve("data"), "--tallystick.opening.with=house", "--tallystick.worlds.kept-every=16")) {
            program.until("one is kept of the organisation", () -> ahead(program) != null);
            String page = program.get("auditor", "/time").body();
            assertThat(page).contains("class=\"ahead\"", "kept ahead", "kept before anybody asks");
            JsonNode kept = Objects.requireNonNull(ahead(program));
            long id = kept.get("id").asLong();
            assertThat(page).doesNotContain("/api/worlds/" + id + "/drop");

            long known = kept.get("known").asLong();
            assertThat(program.get("auditor", "/api/read/organisation?known=" + known)
                            .statusCode())
                    .isEqualTo(200);
            JsonNode asked = json(program.get("auditor", "/api/worlds/" + id));
            assertThat(asked.get("ahead").asBoolean()).isFalse();
            assertThat(asked.get("state").asString()).isEqualTo("READY");
            assertThat(program.get("auditor", "/time").body()).contains("/api/worlds/" + id + "/drop");
        }
    }

    private static @Nullable JsonNode ahead(StartedProgram program) {
        return StreamSupport.stream(json(program.get("auditor", "/api/worlds")).spliterator(), false)
                .filter(world -> world.get("ahead").asBoolean()
                        && world.get("model").asString().equals("organisation")
                        && world.get("state").asString().equals("READY"))
                .findFirst()
                .orElse(null);
    }
}
