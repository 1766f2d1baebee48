package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reference tree of RFC 6962. */
class ReferenceTreeTest {
    private final JsonNode vectors = Vectors.read("rfc6962-reference-tree.json");
    private final List<byte[]> leaves = vectors.get("leaf_inputs_hex")
            .valueStream()
            .map(leaf -> HexFormat.of().parseHex(leaf.asString()))
            .toList();

    @Test
    void roots_of_every_size_are_the_published_ones() {
        AppendableTree tree = AppendableTree.empty(new MemoryTiles());
        JsonNode roots = vectors.get("root_hashes_hex_by_size");
        assertThat(tree.root().hex()).isEqualTo(roots.get(0).asString());
        for (int size = 1; size <= leaves.size(); size++) {
            tree.append(Hash.leaf(leaves.get(size - 1)));
            assertThat(tree.root().hex()).isEqualTo(roots.get(size).asString());
        }
    }

    @Test
    void nodes_read_from_tiles_are_the_published_ones() {
        MemoryTiles tiles = new MemoryTiles();
        AppendableTree tree = AppendableTree.empty(tiles);
        leaves.forEach(leaf -> tree.append(Hash.leaf(leaf)));
        tree.publish();
        TileHashes hashes = new TileHashes(leaves.size(), tiles);
        JsonNode levels = vectors.get("node_hashes_hex_by_level");
        for (int level = 0; level < levels.size(); level++) {
            for (int index = 0; index < levels.get(level).size(); index++) {
                assertThat(hashes.hash(level, index).hex())
                        .isEqualTo(levels.get(level).get(index).asString());
            }
        }
    }
}
