package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int MOST = 700;
    private static final MemoryTiles TILES = new MemoryTiles();

    static {
        AppendableTree tree = AppendableTree.empty(TILES);
        for (byte[] entry : Trees.entries(MOST)) {
            tree.append(Hash.leaf(entry));
            tree.publish();
        }
    }

    private static TileHashes hashes(int size) {
        return new TileHashes(size, TILES);
    }

    private static Hash root(int size) {
        return Trees.root(Trees.entries(size));
    }

    @Property
    void every_entry_is_proved_and_no_other(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int some) {
        int index = some % size;
        List<Hash> proof = Proofs.inclusion(index, size, hashes(size));
        Hash leaf = Hash.leaf(Trees.entry(index));
        Hash root = root(size);

        Proofs.checkInclusion(leaf, index, size, proof, root);
        assertThat(Proofs.root(size, hashes(size))).isEqualTo(root);
        assertUnproven(() -> Proofs.checkInclusion(Hash.leaf(Trees.entry(MOST)), index, size, proof, root));
        assertUnproven(() -> Proofs.checkInclusion(leaf, index, size, longer(proof), root));
        if (!proof.isEmpty()) {
            assertUnproven(() -> Proofs.checkInclusion(leaf, index, size, proof.subList(0, proof.size() - 1), root));
            assertUnproven(() -> Proofs.checkInclusion(leaf, (index + 1) % size, size, proof, root));
        }
    }

    @Property
    void every_tree_extends_the_ones_before_it_and_no_others(
            @ForAll @IntRange(max = MOST) int one, @ForAll @IntRange(max = MOST) int other) {
        int older = Math.min(one, other);
        int newer = Math.max(one, other);
        List<Hash> proof = Proofs.consistency(older, newer, hashes(newer));

        Proofs.checkConsistency(older, root(older), newer, root(newer), proof);
        Hash forged = Hash.leaf(Trees.entry(MOST));
        assertUnproven(() -> Proofs.checkConsistency(older, forged, newer, root(newer), proof));
        assertUnproven(() -> Proofs.checkConsistency(older, root(older), newer, root(newer), longer(proof)));
        if (older > 0) {
            assertUnproven(() -> Proofs.checkConsistency(older, root(older), newer, forged, proof));
        }
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(i, forged);
            assertUnproven(() -> Proofs.checkConsistency(older, root(older), newer, root(newer), changed));
        }
        if (!proof.isEmpty()) {
            List<Hash> shorter = proof.subList(0, proof.size() - 1);
            assertUnproven(() -> Proofs.checkConsistency(older, root(older), newer, root(newer), shorter));
        }
    }

    @Test
    void indices_and_sizes_there_are_not_are_named() {
        assertThatThrownBy(() -> Proofs.inclusion(3, 3, hashes(3)))
                .isInstanceOf(MalformedException.class)
                .hasMessage("a tree of size 3 has no entry 3");
        assertThatThrownBy(() -> Proofs.consistency(4, 3, hashes(3))).isInstanceOf(MalformedException.class);
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY_TREE);
        return longer;
    }

    private static void assertUnproven(org.assertj.core.api.ThrowableAssert.ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(UnprovenException.class);
    }
}
