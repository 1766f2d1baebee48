package io.tallystick.cli.check;

import io.tallystick.content.Blobs;
import io.tallystick.content.ContentStore;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The ledger's own files of documents, read with its keys and hashed. */
public final class SealedFiles {
    private final Map<String, Path> files = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final ContentStore store;

    /**
     * @param keys opens them, given who was erased by a decision of the log
     */
    public SealedFiles(Function<Predicate<String>, Vault> keys) {
        this.store = new ContentStore(new Found(), keys.apply(erased::contains));
    }

    /** The log says that the subject was erased. */
    void erased(String subject) {
        erased.add(subject);
    }

    void add(Path file) {
        files.put(String.valueOf(file.getFileName()), file);
    }

    /** What became of a document's content. */
    Fixity check(String subject, String digest) {
        return store.check(new RecordId(subject), digest);
    }

    /** Files where they are; nothing is written. */
    private final class Found implements Blobs {
        @Override
        public InputStream open(String name) throws IOException {
            Path file = files.get(name);
            if (file == null) {
                throw new NoSuchFileException(name);
            }
            return Files.newInputStream(file);
        }

        @Override
        public boolean put(String name, Writing writing) {
            throw readOnly();
        }

        @Override
        public void setAside(String name) {
            throw readOnly();
        }

        @Override
        public void renew(String name) {
            throw readOnly();
        }

        @Override
        public List<String> before(Instant instant) {
            return List.of();
        }

        @Override
        public boolean delete(String name, Instant before) {
            throw readOnly();
        }

        private static UnsupportedOperationException readOnly() {
            return new UnsupportedOperationException("documents that are checked are not written to");
        }
    }
}
