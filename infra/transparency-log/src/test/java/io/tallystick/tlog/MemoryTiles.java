package io.tallystick.tlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory, which may be written once. */
final class MemoryTiles implements TileStore {
    final Map<Tile, byte[]> tiles = new HashMap<>();
    int reads;

    @Override
    public Optional<byte[]> read(Tile tile) {
        reads++;
        return Optional.ofNullable(tiles.get(tile));
    }

    @Override
    public void write(Tile tile, byte[] bytes) {
        byte[] before = tiles.put(tile, bytes);
        if (before != null && !java.util.Arrays.equals(before, bytes)) {
            throw new AssertionError(tile + " changed");
        }
    }
}
