package io.tallystick.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tile: a row of up to 256 hashes of one level, or the entries under a row of level 0 (tlog-tiles).
 *
 * @param level 0 to 7; {@link #ENTRIES} for a bundle of entries
 * @param index which of its level, from 0
 * @param width how many hashes or entries, 1 to 256; a full one has 256
 */
public record Tile(int level, long index, int width) {
    /** Levels of the tree in a tile. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int FULL = 1 << HEIGHT;

    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    private static final int LEVELS = 8;
    private static final int GROUP = 1000;

    public Tile {
        if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new MalformedException("no such tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The tile of the level that holds the item, as wide as a tree of the size has it. */
    public static Tile at(int level, long index, long size) {
        long there = (size >>> (HEIGHT * Math.max(level, 0))) - index * FULL;
        if (index < 0 || there < 1) {
            throw new MalformedException("a tree of size " + size + " has no tile " + index + " at level " + level);
        }
        return new Tile(level, index, (int) Math.min(FULL, there));
    }

    /** All tiles of the level that a tree of the size has, the last of them perhaps partial. */
    public static List<Tile> all(int level, long size) {
        List<Tile> tiles = new ArrayList<>();
        long items = size >>> (HEIGHT * Math.max(level, 0));
        for (long index = 0; index * FULL < items; index++) {
            tiles.add(at(level, index, size));
        }
        return tiles;
    }

    /** Whether it has all it can have, and so never changes. */
    public boolean full() {
        return width == FULL;
    }

    /** Where it is, below the log's prefix: {@code tile/0/x001/x234/067.p/8}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x%03d/".formatted(rest % GROUP));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return full() ? path.toString() : path + ".p/" + width;
    }

    /** The tile at the path, which is written as {@link #path} writes it. */
    public static Tile parse(String path) {
        Tile tile = read(path);
        if (!tile.path().equals(path)) {
            throw new MalformedException("no path of a tile: " + path);
        }
        return tile;
    }

    private static Tile read(String path) {
        String[] parts = path.split("/", -1);
        if (path.length() > 60 || parts.length < 3 || !parts[0].equals("tile")) {
            throw new MalformedException("no path of a tile: " + path.substring(0, Math.min(60, path.length())));
        }
        int end = parts.length;
        int width = FULL;
        if (parts[end - 2].endsWith(".p")) {
            width = (int) Math.min(FULL + 1L, Decimal.parse(parts[end - 1]));
            end--;
            parts[end - 1] = parts[end - 1].substring(0, parts[end - 1].length() - 2);
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 2; i < end; i++) {
            digits.append(i < end - 1 && parts[i].startsWith("x") ? parts[i].substring(1) : parts[i]);
        }
        long index = Decimal.parse(digits.toString().replaceFirst("^0+(?=.)", ""));
        int level = parts[1].equals("entries") ? ENTRIES : (int) Math.min(LEVELS, Decimal.parse(parts[1]));
        return new Tile(level, index, width);
    }
}
