package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TileTest {
    private final JsonNode examples = Vectors.read("spec-examples.json");

    @Test
    void paths_are_those_of_the_specification() {
        JsonNode example = examples.get("tile_path_example");
        assertThat(new Tile(0, example.get("index").asLong(), Tile.FULL).path())
                .isEqualTo("tile/0/" + example.get("path").asString());
        assertThat(new Tile(Tile.ENTRIES, 0, 3).path()).isEqualTo("tile/entries/000.p/3");
    }

    @Test
    void a_tree_has_the_tiles_the_specification_says() {
        for (JsonNode example : examples.get("tile_count_examples")) {
            long size = example.get("size").asLong();
            for (int level = 0; level < 4; level++) {
                List<Tile> tiles = Tile.all(level, size);
                assertThat(tiles.stream().filter(Tile::full).count())
                        .isEqualTo(example.get("full").path("" + level).asLong(0));
                assertThat(tiles.stream()
                                .filter(tile -> !tile.full())
                                .mapToInt(Tile::width)
                                .sum())
                        .isEqualTo(example.get("partial").path("" + level).asInt(0));
            }
        }
    }

    @Property
    void a_path_names_one_tile(
            @ForAll @IntRange(min = -1, max = 7) int level,
            @ForAll @LongRange(max = 1L << 50) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        Tile tile = new Tile(level, index, width);
        assertThat(Tile.parse(tile.path())).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/0",
                "tile/0/00",
                "tile/00/000",
                "tile/8/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/01",
                "tile/0/000.p",
                "tile/0/x000/001",
                "tile/0/123/456",
                "tile/0/x123/x456",
                "tile/0/001/",
                "/tile/0/001",
                "tile/data/001",
                "tile/0/../001",
                "tile/entries/001.p/-1",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
                "tile/0/001.p/1/2",
                "tile/0/٠٠١"
            })
    void what_is_no_path_is_refused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(MalformedException.class);
    }
}
