package io.tallystick.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Proofs over a Merkle tree: that an entry is in it, and that it extends an earlier one. They are made as RFC 6962 section
 * 2.1 defines them and checked by the algorithms of RFC 9162 section 2.1, which share no code with the making.
 */
public final class Proofs {
    private Proofs() {}

    /** The root of the tree of this size. */
    public static Hash root(long size, HashReader hashes) {
        requireSize(size);
        return size == 0 ? Hash.EMPTY_TREE : range(0, size, hashes);
    }

    /** Proof that the leaf at the index is in the tree of this size; shortest hashes, nearest the leaf, first. */
    public static List<Hash> inclusion(long index, long size, HashReader hashes) {
        requireIndex(index, size);
        List<Hash> proof = new ArrayList<>();
        include(index, 0, size, hashes, proof);
        return List.copyOf(proof);
    }

    private static void include(long index, long from, long to, HashReader hashes, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, hashes, proof);
            proof.add(range(middle, to, hashes));
        } else {
            include(index, middle, to, hashes, proof);
            proof.add(range(from, middle, hashes));
        }
    }

    /** Proof that the tree of the newer size extends the one of the older. */
    public static List<Hash> consistency(long older, long newer, HashReader hashes) {
        requireOrder(older, newer);
        List<Hash> proof = new ArrayList<>();
        if (older > 0 && older < newer) {
            extend(older, 0, newer, true, hashes, proof);
        }
        return List.copyOf(proof);
    }

    /** SUBPROOF of RFC 6962 section 2.1.2, over the leaves {@code [from, to)}. */
    private static void extend(long older, long from, long to, boolean known, HashReader hashes, List<Hash> proof) {
        if (older == to) {
            if (!known) {
                proof.add(range(from, to, hashes));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            extend(older, from, middle, known, hashes, proof);
            proof.add(range(middle, to, hashes));
        } else {
            extend(older, middle, to, false, hashes, proof);
            proof.add(range(from, middle, hashes));
        }
    }

    /**
     * Checks that the leaf is at the index of the tree with the root.
     *
     * @throws UnprovenException if the proof does not show it, is too short or too long
     */
    public static void checkInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        requireIndex(index, size);
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                throw new UnprovenException("the inclusion proof is too long");
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new UnprovenException("the inclusion proof is too short");
        }
        if (!hash.equals(root)) {
            throw new UnprovenException("entry " + index + " is not in the tree of size " + size);
        }
    }

    /**
     * Checks that the tree with the newer root extends the one with the older.
     *
     * @throws UnprovenException if the proof does not show it, is too short or too long
     */
    public static void checkConsistency(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        requireOrder(older, newer);
        if (older == 0 || older == newer) {
            if (!proof.isEmpty()) {
                throw new UnprovenException("the consistency proof is too long");
            }
            if (!olderRoot.equals(older == 0 ? Hash.EMPTY_TREE : newerRoot)) {
                throw new UnprovenException("the trees of size " + older + " are different");
            }
            return;
        }
        if (proof.isEmpty()) {
            throw new UnprovenException("the consistency proof is empty");
        }
        int complete = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >> complete;
        long last = (newer - 1) >> complete;
        int next = 0;
        Hash before = node == 0 ? olderRoot : proof.get(next++);
        Hash after = before;
        for (; next < proof.size(); next++) {
            if (last == 0) {
                throw new UnprovenException("the consistency proof is too long");
            }
            Hash sibling = proof.get(next);
            if ((node & 1) == 1 || node == last) {
                before = Hash.node(sibling, before);
                after = Hash.node(sibling, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new UnprovenException("the consistency proof is too short");
        }
        if (!before.equals(olderRoot) || !after.equals(newerRoot)) {
            throw new UnprovenException("the tree of size " + newer + " does not extend the one of size " + older);
        }
    }

    /** The hash over the leaves {@code [from, to)}, which are a subtree of RFC 6962. */
    private static Hash range(long from, long to, HashReader hashes) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hashes.hash(level, from >> level);
        }
        long middle = from + split(size);
        return Hash.node(range(from, middle, hashes), range(middle, to, hashes));
    }

    /** The largest power of two below the size, which is at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new MalformedException("a tree has no size " + size);
        }
    }

    private static void requireIndex(long index, long size) {
        if (index < 0 || index >= size) {
            throw new MalformedException("a tree of size " + size + " has no entry " + index);
        }
    }

    private static void requireOrder(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new MalformedException("a tree of size " + newer + " does not come after one of size " + older);
        }
    }
}
