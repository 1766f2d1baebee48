package io.tallystick.cli.source;

import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.KeyVoucher;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bundle that holds a whole log, in a folder or a zip: files at the paths tlog-tiles publishes them under. */
public final class FileLog implements LogSource {
    private final Path root;
    private final @Nullable FileSystem zip;
    private final TileStore tiles;
    private final String name;

    private FileLog(Path root, @Nullable FileSystem zip, String name) {
        this.root = root;
        this.zip = zip;
        this.tiles = new FolderTiles(root);
        this.name = name;
    }

    /** Opens a folder, or a zip file. */
    public static FileLog open(Path bundle) {
        String name = String.valueOf(bundle.getFileName());
        if (Files.isDirectory(bundle)) {
            return new FileLog(bundle, null, name);
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(bundle);
            return new FileLog(zip.getPath("/"), zip, name);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(bundle + " is neither a folder nor a zip file", e);
        }
    }

    /** Where its files are. */
    public Path root() {
        return root;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<SignedNote> checkpoint() {
        return read("checkpoint").map(SignedNote::parse);
    }

    @Override
    public List<SignedNote> checkpoints() {
        return checkpoint().stream().toList();
    }

    @Override
    public TileStore tiles() {
        return tiles;
    }

    @Override
    public long head() {
        return checkpoint().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    }

    @Override
    public void entries(long from, long to, Entries taken) {
        long size = head();
        for (long index = from / Tile.FULL; index * Tile.FULL < to; index++) {
            Tile tile = Tile.at(Tile.ENTRIES, index, size);
            Optional<byte[]> bytes = tiles.read(tile);
            if (bytes.isPresent()) {
                long at = index * Tile.FULL;
                for (byte[] entry : EntryBundle.read(bytes.get(), tile.width())) {
                    if (at >= from && at < to) {
                        taken.entry(at, entry);
                    }
                    at++;
                }
            }
        }
    }

    @Override
    public List<KeyVoucher> vouchers() {
        return read("log.keys").map(LogSource::vouchers).orElse(List.of());
    }

    @Override
    public Optional<String> key() {
        return read("log.vkey")
                .flatMap(bytes ->
                        new String(bytes, StandardCharsets.UTF_8).lines().reduce((before, last) -> last));
    }

    private Optional<byte[]> read(String file) {
        Path path = root.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
