package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendableTreeTest {
    /** Past 256², so that three levels have tiles: a million hashes and more. */
    private static final int LARGE = 70_000;

    @Test
    void the_tiles_of_a_large_tree_are_all_there_and_prove_with_few_reads() {
        MemoryTiles tiles = new MemoryTiles();
        AppendableTree tree = Trees.grown(LARGE, tiles);

        for (int level = 0; level < 3; level++) {
            assertThat(tiles.tiles.keySet()).containsAll(Tile.all(level, LARGE));
        }
        assertThat(tree.root()).isEqualTo(Trees.root(Trees.entries(LARGE)));

        tiles.reads = 0;
        var proof = Proofs.inclusion(12_345, LARGE, new TileHashes(LARGE, tiles));
        Proofs.checkInclusion(Hash.leaf(Trees.entry(12_345)), 12_345, LARGE, proof, tree.root());
        assertThat(tiles.reads).isLessThanOrEqualTo(6);
    }

    @Test
    void a_tree_goes_on_where_it_was_published() {
        for (int at : new int[] {0, 1, 255, 256, 257, 511, 512}) {
            MemoryTiles tiles = new MemoryTiles();
            AppendableTree first = Trees.grown(at, tiles);
            AppendableTree tree = AppendableTree.resume(at, first.root(), tiles);
            IntStream.range(at, 600).forEach(i -> tree.append(Hash.leaf(Trees.entry(i))));
            assertThat(tree.root()).isEqualTo(Trees.root(Trees.entries(600)));
        }
    }

    @Test
    void a_tree_does_not_go_on_from_tiles_that_were_changed_or_lost() {
        MemoryTiles tiles = new MemoryTiles();
        AppendableTree tree = Trees.grown(300, tiles);
        byte[] partial = tiles.read(Tile.at(0, 1, 300)).orElseThrow();
        partial[5] ^= 1;
        assertThatThrownBy(() -> AppendableTree.resume(300, tree.root(), tiles))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("another root");
        tiles.tiles.remove(Tile.at(0, 1, 300));
        assertThatThrownBy(() -> AppendableTree.resume(300, tree.root(), tiles))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("missing: tile/0/001.p/44");
    }

    @Test
    void a_node_beyond_the_size_is_none() {
        MemoryTiles tiles = new MemoryTiles();
        Trees.grown(300, tiles);
        TileHashes hashes = new TileHashes(300, tiles);
        assertThatThrownBy(() -> hashes.hash(3, 37)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> hashes.hash(0, 512)).isInstanceOf(MalformedException.class);
    }
}
