package io.tallystick.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a {@link MapTree} says of one stream of entries: how many it has, and a chain over all of them, each with its place in the
 * log. Whoever has entries of the stream and comes to the same chain has all of them.
 *
 * @param key SHA-256 of the stream's name
 * @param entries how many there are
 * @param chain over all of them, see {@link #next}
 */
public record MapLeaf(Hash key, long entries, Hash chain) {
    private static final byte LEAF = 0x10;
    private static final byte CHAIN = 0x12;

    public MapLeaf {
        if (entries < 0) {
            throw new MalformedException("a stream has no " + entries + " entries");
        }
    }

    /** The stream of the name before its first entry. */
    public static MapLeaf begin(String name) {
        return new MapLeaf(keyOf(name), 0, Hash.of(new byte[Hash.LENGTH]));
    }

    /** The key of the stream with the name. */
    public static Hash keyOf(String name) {
        return Hash.of(Hash.sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The stream with one entry more: chain = SHA-256(0x12 ‖ chain before ‖ index, 8 bytes big-endian ‖ leaf hash of the entry).
     *
     * @param index the entry's place in the log, from 0
     * @param entry its leaf hash in the log, {@link Hash#leaf}
     */
    public MapLeaf next(long index, Hash entry) {
        MessageDigest digest = Hash.sha256();
        digest.update(CHAIN);
        digest.update(chain.bytes());
        digest.update(number(index));
        digest.update(entry.bytes());
        return new MapLeaf(key, entries + 1, Hash.of(digest.digest()));
    }

    /** Its hash in the tree: SHA-256(0x10 ‖ key ‖ entries, 8 bytes big-endian ‖ chain). */
    Hash hash() {
        MessageDigest digest = Hash.sha256();
        digest.update(LEAF);
        digest.update(key.bytes());
        digest.update(number(entries));
        digest.update(chain.bytes());
        return Hash.of(digest.digest());
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
