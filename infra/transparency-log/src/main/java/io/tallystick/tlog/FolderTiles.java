package io.tallystick.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Tiles as files below a folder, at the paths they are published under, so that any server of files publishes them. */
public final class FolderTiles implements TileStore {
    private final Path folder;

    public FolderTiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        Path file = folder.resolve(tile.path());
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the tile " + file + " cannot be read", e);
        }
    }

    @Override
    public void write(Tile tile, byte[] bytes) {
        Path file = folder.resolve(tile.path());
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the tile " + file + " cannot be written", e);
        }
    }
}
