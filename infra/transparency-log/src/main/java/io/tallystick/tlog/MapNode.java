package io.tallystick.tlog;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link MapTree} below some first bits: nothing, one leaf, or two halves. A part with one leaf is that leaf, however
 * few bits lead there, so that a path is about as long as the logarithm of the number of leaves.
 *
 * @param hash SHA-256("") of nothing, the hash of a leaf, or SHA-256(0x11 ‖ left ‖ right)
 * @param leaf the leaf, where it is one
 */
record MapNode(Hash hash, @Nullable MapLeaf leaf) {
    static final MapNode NOTHING = new MapNode(Hash.EMPTY_TREE, null);

    private static final byte NODE = 0x11;

    static MapNode of(MapLeaf leaf) {
        return new MapNode(leaf.hash(), leaf);
    }

    static MapNode of(MapNode left, MapNode right) {
        if (left.equals(NOTHING) && !right.halves()) {
            return right;
        }
        if (right.equals(NOTHING) && !left.halves()) {
            return left;
        }
        return new MapNode(halves(left.hash(), right.hash()), null);
    }

    /** Of sorted leaves that share their first bits. */
    static MapNode of(List<MapLeaf> sorted, int bits) {
        if (sorted.size() < 2) {
            return sorted.isEmpty() ? NOTHING : of(sorted.getFirst());
        }
        int split = split(sorted, bits);
        return of(of(sorted.subList(0, split), bits + 1), of(sorted.subList(split, sorted.size()), bits + 1));
    }

    /** How many of the leaves have a 0 at the bit. */
    static int split(List<MapLeaf> sorted, int bit) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bit(sorted.get(middle).key(), bit)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static boolean bit(Hash key, int bit) {
        return ((key.byteAt(bit >>> 3) >>> (7 - (bit & 7))) & 1) == 1;
    }

    static Hash halves(Hash left, Hash right) {
        MessageDigest digest = Hash.sha256();
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Hash.of(digest.digest());
    }

    boolean halves() {
        return leaf == null && !hash.equals(Hash.EMPTY_TREE);
    }
}
