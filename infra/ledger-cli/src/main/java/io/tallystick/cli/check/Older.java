package io.tallystick.cli.check;

import io.tallystick.cli.source.FileLog;
import io.tallystick.cli.source.Unreadable;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.TileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint somebody kept.
 *
 * @param label what to call it
 * @param tiles of its tree, if a whole bundle was kept: with them the entry at which histories part can be named
 */
public record Older(String label, SignedNote note, @Nullable TileStore tiles) {
    /**
     * Reads a file with a checkpoint, a bundle, or a folder of checkpoints such as a witness or a write-once target keeps.
     *
     * @throws Unreadable if there is none
     */
    public static List<Older> read(Path path) {
        List<Older> found = new ArrayList<>();
        try {
            if (Files.isRegularFile(path) && !path.toString().endsWith(".zip")) {
                found.add(of(path));
            } else if (Files.isRegularFile(path) || Files.exists(path.resolve("checkpoint"))) {
                FileLog bundle = FileLog.open(path); // open for as long as the program runs
                bundle.checkpoint().ifPresent(note -> found.add(new Older(bundle.name(), note, bundle.tiles())));
            } else {
                try (Stream<Path> files = Files.walk(path)) {
                    files.filter(file -> file.toString().endsWith(".checkpoint"))
                            .sorted()
                            .map(Older::of)
                            .forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new Unreadable(path + " cannot be read: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new Unreadable("there is no checkpoint in " + path);
        }
        return found;
    }

    private static Older of(Path file) {
        try {
            return new Older(String.valueOf(file.getFileName()), SignedNote.parse(Files.readAllBytes(file)), null);
        } catch (IOException | MalformedException e) {
            throw new Unreadable(file + " holds no checkpoint: " + e.getMessage(), e);
        }
    }
}
