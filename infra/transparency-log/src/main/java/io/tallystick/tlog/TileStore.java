package io.tallystick.tlog;

import java.util.Optional;

/** Where tiles are kept. */
public interface TileStore {
    /** The bytes of the tile, if it is there; a wider one of the same place does not count. */
    Optional<byte[]> read(Tile tile);

    /** Keeps the tile. Tiles never change: writing one again writes the same bytes. */
    void write(Tile tile, byte[] bytes);
}
