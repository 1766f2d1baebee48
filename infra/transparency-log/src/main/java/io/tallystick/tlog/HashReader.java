package io.tallystick.tlog;

/** Gives hashes of complete subtrees; tiles are read through it. */
@FunctionalInterface
public interface HashReader {
    /**
     * The hash of the complete subtree over the leaves {@code [index·2^level, (index+1)·2^level)}.
     *
     * @throws MalformedException if what is stored is not of its form
     */
    Hash hash(int level, long index);
}
