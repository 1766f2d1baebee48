package io.tallystick.content;

import io.tallystick.events.documents.Deposit;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contents by subject and SHA-256: kept once, encrypted for the subject, never overwritten. What the store says of a content
 * is sealed in with it: inside the ciphertext a line of JSON stands before the content itself.
 */
public final class ContentStore implements Deposits {
    private static final int SHORT_HASH = 16;

    private final Blobs blobs;
    private final Sealing sealing;
    private final JsonMapper json = JsonMapper.builder().build();

    public ContentStore(Blobs blobs, Vault vault) {
        this.blobs = blobs;
        this.sealing = new Sealing(vault);
    }

    /**
     * What was kept.
     *
     * @param digest SHA-256, lower-case hexadecimal
     * @param fresh whether it was not there before
     */
    public record Kept(String digest, long bytes, boolean fresh) {}

    /** A content opened; whoever reads it closes it. */
    public record Content(Deposit deposit, InputStream stream) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** The digest of a file, lower-case hexadecimal. */
    public static String digest(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Digests.measure(stream).digest();
        }
    }

    /**
     * Keeps a file's content; durable when this returns. A content that is there already and sound is left as it is; one
     * that is damaged is set aside and put there anew.
     *
     * @param subject under whose key it is encrypted
     * @param recognised what was recognised in it; its size has to be the file's
     */
    public Kept keep(RecordId subject, Path file, Deposit recognised) throws IOException {
        String digest = digest(file);
        String name = name(subject, digest);
        if (put(name, subject, digest, file, recognised)) {
            return new Kept(digest, recognised.bytes(), true);
        }
        blobs.renew(name);
        Fixity there = check(subject, digest);
        if (there == Fixity.CHANGED || there == Fixity.UNREADABLE) {
            blobs.setAside(name);
        }
        if (there != Fixity.SOUND) {
            put(name, subject, digest, file, recognised);
        }
        return new Kept(digest, recognised.bytes(), false);
    }

    private boolean put(String name, RecordId subject, String digest, Path file, Deposit recognised)
            throws IOException {
        return blobs.put(name, to -> {
            Digests.Measured written;
            try (InputStream from = Files.newInputStream(file);
                    OutputStream sealed = sealing.seal(subject, digest, to)) {
                Sealing.line(sealed, json.writeValueAsString(recognised));
                written = Digests.copy(from, sealed);
            }
            if (!written.digest().equals(digest) || written.bytes() != recognised.bytes()) {
                throw new IOException("the file changed while it was stored");
            }
        });
    }

    /**
     * Opens a content.
     *
     * @throws NoSuchFileException if there is none
     */
    public Content open(RecordId subject, String digest) throws IOException {
        InputStream raw = blobs.open(name(subject, digest));
        try {
            return open(subject, digest, raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private Content open(RecordId subject, String digest, InputStream raw) throws IOException {
        InputStream stream =
                new BufferedInputStream(sealing.open(subject, digest, new BufferedInputStream(raw, 1 << 16)));
        try {
            return new Content(json.readValue(Sealing.line(stream), Deposit.class), stream);
        } catch (JacksonException e) {
            throw new Sealing.Broken("the content does not say what it is");
        }
    }

    @Override
    public Optional<Deposit> find(RecordId subject, String digest) {
        try (Content content = open(subject, digest)) {
            return Optional.of(content.deposit());
        } catch (IOException missingOrUnsound) {
            // What does not open cannot be vouched for; a sweep says what became of it.
            return Optional.empty();
        }
    }

    /** Whether everything of the subject was erased, so that nothing can be kept for it any more. */
    public boolean erased(RecordId subject) {
        return sealing.erased(subject);
    }

    @Override
    public Fixity check(RecordId subject, String digest) {
        try (Watched raw = new Watched(blobs.open(name(subject, digest)))) {
            try (Content content = open(subject, digest, raw)) {
                Digests.Measured found = Digests.measure(content.stream());
                return found.digest().equals(digest)
                                && found.bytes() == content.deposit().bytes()
                        ? Fixity.SOUND
                        : Fixity.CHANGED;
            } catch (Sealing.Locked locked) {
                return sealing.erased(subject) ? Fixity.ERASED : Fixity.UNREADABLE;
            } catch (IOException e) {
                return raw.failed() ? Fixity.UNREADABLE : Fixity.CHANGED;
            }
        } catch (NoSuchFileException missing) {
            return Fixity.MISSING;
        } catch (IOException e) {
            return Fixity.UNREADABLE;
        }
    }

    /** A content as somebody may refer to it. */
    public record Reference(RecordId subject, String digest) {}

    /**
     * Deletes what was stored before the instant and belongs to no document: what an upload left that was stored and then
     * refused, or that ended between storing and recording.
     *
     * @param referred every content a document ever referred to
     * @return how many were deleted
     */
    public int sweep(Set<Reference> referred, Instant before) throws IOException {
        Set<String> names =
                referred.stream().map(r -> name(r.subject(), r.digest())).collect(Collectors.toSet());
        int deleted = 0;
        for (String name : blobs.before(before)) {
            if (!names.contains(name) && blobs.delete(name, before)) {
                deleted++;
            }
        }
        return deleted;
    }

    /** The name of a content: its digest, and of the subject just enough that two do not share a file. */
    private static String name(RecordId subject, String digest) {
        return digest + "." + Digests.of(subject.value()).substring(0, SHORT_HASH);
    }
}
