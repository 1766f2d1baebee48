package io.tallystick.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A sorted Merkle map from the key of each stream of entries to how much there is of it: its root commits to every stream, and a
 * {@link MapProof} shows what it says of one, or that there is none.
 *
 * <p>The leaves are kept elsewhere, in 65,536 buckets by the first two bytes of their keys; here is only the tree above them,
 * about 8 MB. A change costs reading the buckets it touches and sixteen hashes for each. Not thread-safe.
 */
public final class MapTree {
    /** How many buckets there are. */
    public static final int BUCKETS = 1 << 16;

    private static final int DEPTH = 16;

    private final MapNode[] nodes = new MapNode[2 * BUCKETS];

    /** A map without streams. */
    public MapTree() {
        Arrays.fill(nodes, MapNode.NOTHING);
    }

    /** The bucket a leaf of the key is in: the first two bytes of the key. */
    public static int bucketOf(Hash key) {
        return ((key.byteAt(0) & 0xff) << 8) | (key.byteAt(1) & 0xff);
    }

    /** The root: SHA-256("") of a map without streams. */
    public Hash root() {
        return nodes[1].hash();
    }

    /**
     * Takes buckets as they are now.
     *
     * @param changed all leaves of each bucket that changed, in any order
     */
    public void put(Map<Integer, ? extends Collection<MapLeaf>> changed) {
        List<Integer> level = new ArrayList<>();
        changed.forEach((bucket, leaves) -> {
            nodes[BUCKETS + bucket] = MapNode.of(sorted(leaves), DEPTH);
            level.add((BUCKETS + bucket) >> 1);
        });
        List<Integer> parents = level;
        while (!parents.isEmpty()) {
            List<Integer> distinct = parents.stream().distinct().toList();
            for (int node : distinct) {
                nodes[node] = MapNode.of(nodes[2 * node], nodes[2 * node + 1]);
            }
            parents = distinct.stream()
                    .filter(node -> node > 1)
                    .map(node -> node >> 1)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /**
     * Proves what the map says of a key.
     *
     * @param leaves gives all leaves of a bucket
     */
    public MapProof prove(Hash key, IntFunction<? extends Collection<MapLeaf>> leaves) {
        List<Hash> beside = new ArrayList<>();
        int node = 1;
        int bit = 0;
        while (bit < DEPTH && nodes[node].halves()) {
            node = 2 * node + (MapNode.bit(key, bit++) ? 1 : 0);
            beside.add(nodes[node ^ 1].hash());
        }
        if (!nodes[node].halves()) {
            return new MapProof(nodes[node].leaf(), beside);
        }
        return within(sorted(leaves.apply(bucketOf(key))), key, beside);
    }

    private static MapProof within(List<MapLeaf> bucket, Hash key, List<Hash> beside) {
        List<MapLeaf> here = bucket;
        for (int bit = DEPTH; here.size() > 1; bit++) {
            int split = MapNode.split(here, bit);
            List<MapLeaf> low = here.subList(0, split);
            List<MapLeaf> high = here.subList(split, here.size());
            boolean right = MapNode.bit(key, bit);
            beside.add(MapNode.of(right ? low : high, bit + 1).hash());
            here = right ? high : low;
        }
        return new MapProof(here.isEmpty() ? null : here.getFirst(), beside);
    }

    /** In the order of their keys, of each key one. */
    private static List<MapLeaf> sorted(Collection<MapLeaf> leaves) {
        TreeMap<String, MapLeaf> sorted = new TreeMap<>();
        leaves.forEach(leaf -> sorted.put(leaf.key().hex(), leaf));
        return new ArrayList<>(sorted.values());
    }
}
