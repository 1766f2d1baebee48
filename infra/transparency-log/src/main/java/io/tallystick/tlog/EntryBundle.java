package io.tallystick.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries under a tile of level 0, each after its length in two bytes, most significant first (tlog-tiles). */
public final class EntryBundle {
    /** The most bytes an entry can have. */
    public static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /** The bundle of these entries, 1 to 256 of them. */
    public static byte[] write(List<byte[]> entries) {
        requireCount(entries.size());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new MalformedException("an entry has more than " + LONGEST + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** The entries of a bundle that has as many as the tile is wide. */
    public static List<byte[]> read(byte[] bundle, int width) {
        requireCount(width);
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (bundle.length - at < 2) {
                throw new MalformedException("the bundle ends before entry " + i);
            }
            int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
            at += 2;
            if (bundle.length - at < length) {
                throw new MalformedException("the bundle ends within entry " + i);
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (at != bundle.length) {
            throw new MalformedException("the bundle has more than " + width + " entries");
        }
        return entries;
    }

    private static void requireCount(int count) {
        if (count < 1 || count > Tile.FULL) {
            throw new MalformedException("a bundle has 1 to " + Tile.FULL + " entries, not " + count);
        }
    }
}
