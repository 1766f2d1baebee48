package io.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Planted words, looked for where nobody may find them. */
public final class Canaries {
    /** In bytes. Shorter words stand in random bytes by chance: two Chinese characters in one of thirty such searches. */
    private static final int SHORTEST = 8;

    private Canaries() {}

    /**
     * Fails where one of them stands in a file, as UTF-8 or as UTF-16, which workbooks and pictures may have. The database
     * goes on meanwhile: a file that is gone by the time it is read was nothing that stays.
     *
     * @return how many bytes were searched
     */
    public static long areNotBelow(Path directory, Collection<String> canaries) throws IOException {
        assertThat(canaries)
                .allMatch(canary -> canary.getBytes(StandardCharsets.UTF_16LE).length >= SHORTEST
                        && canary.getBytes(StandardCharsets.UTF_8).length >= SHORTEST);
        Search search = new Search(canaries);
        Files.walkFileTree(directory, search);
        assertThat(search.found).isEmpty();
        return search.bytes;
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Collection<String> canaries;
        private final List<String> found = new ArrayList<>();
        private long bytes;

        Search(Collection<String> canaries) {
            this.canaries = canaries;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                try {
                    byte[] content = Files.readAllBytes(file);
                    bytes += content.length;
                    String text = new String(content, StandardCharsets.ISO_8859_1);
                    canaries.stream()
                            .filter(canary -> stands(canary, text))
                            .forEach(canary -> found.add(canary + " in " + file));
                } catch (IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean stands(String canary, String text) {
            return text.contains(new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    || text.contains(
                            new String(canary.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
