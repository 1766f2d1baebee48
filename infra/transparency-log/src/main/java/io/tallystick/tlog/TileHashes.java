package io.tallystick.tlog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hashes of a tree of one size, read from its tiles. Not for several threads at once.
 *
 * <p>A proof in a tree of n entries reads a number of tiles in the order of the logarithm of n; the latest are kept.
 */
public final class TileHashes implements HashReader {
    private static final int KEPT = 256;

    private final long size;
    private final TileStore store;
    private final Map<Tile, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** The hashes of the tree of this size. */
    public TileHashes(long size, TileStore store) {
        this.size = size;
        this.store = store;
    }

    @Override
    public Hash hash(int level, long index) {
        int within = level % Tile.HEIGHT;
        long first = index << within;
        Tile tile = Tile.at(level / Tile.HEIGHT, first >>> Tile.HEIGHT, size);
        int from = (int) (first & (Tile.FULL - 1));
        if (from + (1 << within) > tile.width()) {
            throw new MalformedException("a tree of size " + size + " has no node " + index + " at level " + level);
        }
        return fold(bytes(tile), from, 1 << within);
    }

    private byte[] bytes(Tile tile) {
        byte[] known = kept.get(tile);
        if (known == null) {
            known = store.read(tile).orElseThrow(() -> new MalformedException("missing: " + tile.path()));
            if (known.length != tile.width() * Hash.LENGTH) {
                throw new MalformedException(tile.path() + " has " + known.length + " bytes");
            }
            kept.put(tile, known);
        }
        return known;
    }

    /** The hash over a power of two of hashes side by side. */
    static Hash fold(byte[] hashes, int from, int count) {
        if (count == 1) {
            return Hash.at(hashes, from * Hash.LENGTH);
        }
        int half = count / 2;
        return Hash.node(fold(hashes, from, half), fold(hashes, from + half, half));
    }
}
