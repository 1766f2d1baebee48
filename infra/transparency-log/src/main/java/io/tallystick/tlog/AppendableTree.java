package io.tallystick.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree that grows: takes entries in order and leaves the tiles of full rows in a store as they fill, those of the rows
 * begun when a size is {@linkplain #publish published}. Keeps one row of each level in memory, 64 KiB at most. Not for
 * several threads at once.
 */
public final class AppendableTree {
    private final TileStore store;
    private final List<Row> rows = new ArrayList<>();
    private long size;
    private long published;

    private AppendableTree(TileStore store) {
        this.store = store;
    }

    /** The tree without entries. */
    public static AppendableTree empty(TileStore store) {
        return new AppendableTree(store);
    }

    /**
     * A tree published before, to go on with.
     *
     * @throws MalformedException if tiles are missing, or if what is stored has another root
     */
    public static AppendableTree resume(long size, Hash root, TileStore store) {
        AppendableTree tree = new AppendableTree(store);
        for (int level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
            Row row = new Row();
            long items = size >>> (Tile.HEIGHT * level);
            if (items % Tile.FULL > 0) {
                Tile tile = Tile.at(level, items / Tile.FULL, size);
                byte[] bytes = store.read(tile).orElseThrow(() -> new MalformedException("missing: " + tile.path()));
                row.fill(bytes, tile);
            }
            tree.rows.add(row);
        }
        tree.size = size;
        tree.published = size;
        if (!tree.root().equals(root)) {
            throw new MalformedException("the stored tiles of size " + size + " have another root");
        }
        return tree;
    }

    /** Appends the leaf with this hash. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == rows.size()) {
                rows.add(new Row());
            }
            Row row = rows.get(level);
            row.add(hash);
            if (row.count < Tile.FULL) {
                break;
            }
            store.write(new Tile(level, size >>> (Tile.HEIGHT * (level + 1)), Tile.FULL), row.bytes.clone());
            hash = TileHashes.fold(row.bytes, 0, Tile.FULL);
            row.count = 0;
        }
        size++;
    }

    /** How many entries it has. */
    public long size() {
        return size;
    }

    /** Its root. */
    public Hash root() {
        Hash root = null;
        for (Row row : rows) {
            for (int end = row.count; end > 0; end &= end - 1) {
                int block = Integer.lowestOneBit(end);
                Hash hash = TileHashes.fold(row.bytes, end - block, block);
                root = root == null ? hash : Hash.node(hash, root);
            }
        }
        return root == null ? Hash.EMPTY_TREE : root;
    }

    /**
     * Stores the rows begun, so that everybody can prove from this size: to be called before a checkpoint of it is shown.
     * The bundles of entries are for the log to store, which knows the entries.
     */
    public void publish() {
        if (size == published) {
            return;
        }
        for (int level = 0; level < rows.size(); level++) {
            Row row = rows.get(level);
            boolean grown = size >>> (Tile.HEIGHT * level) != published >>> (Tile.HEIGHT * level);
            if (row.count > 0 && grown) {
                store.write(
                        new Tile(level, size >>> (Tile.HEIGHT * (level + 1)), row.count),
                        Arrays.copyOf(row.bytes, row.count * Hash.LENGTH));
            }
        }
        published = size;
    }

    /** The hashes of the tile a level is at. */
    private static final class Row {
        private final byte[] bytes = new byte[Tile.FULL * Hash.LENGTH];
        private int count;

        void add(Hash hash) {
            hash.writeTo(bytes, count * Hash.LENGTH);
            count++;
        }

        void fill(byte[] stored, Tile tile) {
            if (stored.length != tile.width() * Hash.LENGTH) {
                throw new MalformedException(tile.path() + " has " + stored.length + " bytes");
            }
            System.arraycopy(stored, 0, bytes, 0, stored.length);
            count = tile.width();
        }
    }
}
