package io.tallystick.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Contents as files, {@code objects/ab/abcdef…}. A file is written under another name, forced to the disk, linked to its own
 * name, which fails where there is one already, and its directory is forced too. Files are readable by their owner only.
 */
public final class FileBlobs implements Blobs {
    private final Path objects;
    private final Path aside;
    private final Incoming incoming;

    /** Opens the folder, making it where it is missing; what a process that has ended left half-written is deleted. */
    public FileBlobs(Path folder) {
        this.objects = folder.resolve("objects");
        this.aside = folder.resolve("aside");
        this.incoming = new Incoming(folder.resolve("incoming"));
    }

    /** Where this process may leave what is not stored yet; swept at the next start after it has ended. */
    public Path incoming() {
        return incoming.folder();
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(file(name));
    }

    @Override
    public boolean put(String name, Writing writing) throws IOException {
        Path target = file(name);
        if (Files.exists(target)) {
            return false;
        }
        Path fresh = incoming.folder().resolve(UUID.randomUUID().toString());
        try {
            try (OutputStream stream =
                    Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                writing.to(stream);
            }
            // Whoever writes may close the stream, as one that encrypts has to; so the file is forced when it is
            // closed.
            force(fresh, StandardOpenOption.WRITE);
            Private.folder(objects);
            if (Private.folder(shelf(name))) {
                force(objects, StandardOpenOption.READ);
            }
            Files.createLink(target, fresh);
            force(shelf(name), StandardOpenOption.READ);
            return true;
        } catch (FileAlreadyExistsException somebodyElse) {
            return false;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void setAside(String name) throws IOException {
        Private.folder(aside);
        Files.move(file(name), aside.resolve(name + "." + UUID.randomUUID()));
        force(shelf(name), StandardOpenOption.READ);
    }

    @Override
    public void renew(String name) throws IOException {
        try {
            Files.setLastModifiedTime(file(name), FileTime.from(Instant.now()));
        } catch (NoSuchFileException gone) {
            // There is nothing to be wanted again.
        }
    }

    @Override
    public List<String> before(Instant instant) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(objects)) {
            try (Stream<Path> files = Files.walk(objects, 2)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(instant)) {
                        names.add(file.getFileName().toString());
                    }
                }
            }
        }
        return names;
    }

    @Override
    public boolean delete(String name, Instant before) throws IOException {
        Path file = file(name);
        return Files.exists(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                && Files.deleteIfExists(file);
    }

    private Path file(String name) throws NoSuchFileException {
        if (!name.matches("[a-z0-9][a-z0-9.]{3,200}")) {
            throw new NoSuchFileException(name);
        }
        return shelf(name).resolve(name);
    }

    private Path shelf(String name) {
        return objects.resolve(name.substring(0, 2));
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
