package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The map against the simplest map there is: all leaves in one sorted list. */
class MapTreeTest {
    private final Map<String, MapLeaf> leaves = new TreeMap<>();
    private final MapTree tree = new MapTree();

    private Collection<MapLeaf> bucket(int bucket) {
        return leaves.values().stream()
                .filter(leaf -> MapTree.bucketOf(leaf.key()) == bucket)
                .toList();
    }

    private void set(Collection<MapLeaf> changed) {
        Map<Integer, Collection<MapLeaf>> buckets = new HashMap<>();
        changed.forEach(leaf -> leaves.put(leaf.key().hex(), leaf));
        changed.forEach(leaf -> buckets.put(MapTree.bucketOf(leaf.key()), bucket(MapTree.bucketOf(leaf.key()))));
        tree.put(buckets);
    }

    private Hash simplest() {
        return MapNode.of(new ArrayList<>(leaves.values()), 0).hash();
    }

    private MapProof prove(Hash key) {
        return tree.prove(key, this::bucket);
    }

    private static MapLeaf stream(String name, int entries) {
        MapLeaf leaf = MapLeaf.begin(name);
        for (int i = 0; i < entries; i++) {
            leaf = leaf.next(i, Hash.leaf(new byte[] {(byte) i}));
        }
        return leaf;
    }

    /** Names, some under keys that share their first bytes, as names of random keys hardly ever do. */
    @Provide
    Arbitrary<List<MapLeaf>> streams() {
        Arbitrary<Hash> keys =
                Arbitraries.bytes().array(byte[].class).ofSize(Hash.LENGTH).map(Hash::of);
        Arbitrary<Hash> close = Arbitraries.of((byte) 0, (byte) 1, (byte) -128)
                .array(byte[].class)
                .ofSize(Hash.LENGTH)
                .map(Hash::of);
        return Arbitraries.oneOf(keys, close)
                .map(key -> new MapLeaf(key, 1, key))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 100)
    void in_whatever_order_they_come_the_root_is_the_same(@ForAll("streams") List<MapLeaf> streams) {
        for (MapLeaf one : streams) {
            set(List.of(one));
        }
        assertThat(tree.root()).isEqualTo(simplest());
        MapTree together = new MapTree();
        Map<Integer, Collection<MapLeaf>> buckets = new HashMap<>();
        leaves.values()
                .forEach(leaf -> buckets.put(MapTree.bucketOf(leaf.key()), bucket(MapTree.bucketOf(leaf.key()))));
        together.put(buckets);
        assertThat(together.root()).isEqualTo(tree.root());
    }

    @Property(tries = 100)
    void what_is_there_is_proved_and_what_is_not_there_is_proved_absent(
            @ForAll("streams") List<MapLeaf> streams, @ForAll("streams") List<MapLeaf> others) {
        set(streams);
        for (MapLeaf leaf : leaves.values()) {
            assertThat(MapProof.parse(prove(leaf.key()).toString()).check(leaf.key(), tree.root()))
                    .contains(leaf);
        }
        for (MapLeaf other : others) {
            if (!leaves.containsKey(other.key().hex())) {
                assertThat(prove(other.key()).check(other.key(), tree.root())).isEmpty();
            }
        }
    }

    @Property(tries = 50)
    void no_proof_can_be_turned_into_another(@ForAll("streams") List<MapLeaf> streams, @ForAll Random random) {
        set(streams);
        for (MapLeaf leaf : leaves.values()) {
            MapProof proof = prove(leaf.key());
            MapLeaf fewer = new MapLeaf(leaf.key(), leaf.entries() - 1, leaf.chain());
            assertThatThrownBy(() -> new MapProof(fewer, proof.beside()).check(leaf.key(), tree.root()))
                    .isInstanceOf(UnprovenException.class);
            assertThatThrownBy(() -> new MapProof(null, proof.beside()).check(leaf.key(), tree.root()))
                    .isInstanceOf(UnprovenException.class);
            if (!proof.beside().isEmpty()) {
                List<Hash> changed = new ArrayList<>(proof.beside());
                changed.set(
                        random.nextInt(changed.size()),
                        leaf.chain().equals(changed.getFirst()) ? leaf.hash() : Hash.leaf(new byte[] {7}));
                assertThatThrownBy(() -> new MapProof(proof.found(), changed).check(leaf.key(), tree.root()))
                        .isInstanceOf(UnprovenException.class);
                assertThatThrownBy(() -> new MapProof(
                                        proof.found(),
                                        proof.beside().subList(1, proof.beside().size()))
                                .check(leaf.key(), tree.root()))
                        .isInstanceOf(UnprovenException.class);
            }
        }
    }

    @Example
    void a_chain_tells_every_entry_its_place_and_their_order() {
        MapLeaf three = stream("unit/1", 3);
        assertThat(three.entries()).isEqualTo(3);
        Hash a = Hash.leaf(new byte[] {0});
        Hash b = Hash.leaf(new byte[] {1});
        MapLeaf inOrder = MapLeaf.begin("unit/1").next(0, a).next(1, b);
        assertThat(MapLeaf.begin("unit/1").next(0, b).next(1, a)).isNotEqualTo(inOrder);
        assertThat(MapLeaf.begin("unit/1").next(0, a).next(2, b)).isNotEqualTo(inOrder);
        assertThat(MapLeaf.begin("unit/1").next(1, b)).isNotEqualTo(inOrder);
    }

    @Example
    void a_path_is_short() {
        List<MapLeaf> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            many.add(stream("unit/" + i, 1));
        }
        set(many);
        assertThat(many)
                .allSatisfy(leaf -> assertThat(prove(leaf.key()).beside()).hasSizeLessThan(32));
    }

    @Example
    void an_empty_map_proves_that_it_has_nothing() {
        Hash key = MapLeaf.keyOf("unit/1");
        assertThat(tree.root()).isEqualTo(Hash.EMPTY_TREE);
        assertThat(prove(key).check(key, tree.root())).isEmpty();
        assertThat(prove(key)).hasToString("tallystick/map-proof@v1\nnone\n");
    }

    @Example
    void what_is_no_proof_is_said_to_be_none() {
        for (String text : List.of(
                "",
                "\n",
                "tallystick/map-proof@v1\n",
                "tallystick/map-proof@v2\nnone\n",
                "tallystick/map-proof@v1\nleaf\n",
                "tallystick/map-proof@v1\nleaf AA== 1 AA==\n",
                "tallystick/map-proof@v1\nnone",
                "tallystick/map-proof@v1\nnone\nx\n",
                "tallystick/map-proof@v1\nnone\n" + (Hash.EMPTY_TREE + "\n").repeat(257))) {
            assertThatThrownBy(() -> MapProof.parse(text)).as(text).isInstanceOf(MalformedException.class);
        }
    }
}
