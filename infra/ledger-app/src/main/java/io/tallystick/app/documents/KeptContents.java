package io.tallystick.app.documents;

import io.tallystick.content.FileBlobs;
import io.tallystick.events.documents.Deposit;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Puts contents that are at hand into the store, before a command says whose they are. */
public final class KeptContents {
    private final FileBlobs blobs;
    private final StagedDeposits deposits;

    KeptContents(FileBlobs blobs, StagedDeposits deposits) {
        this.blobs = blobs;
        this.deposits = deposits;
    }

    /**
     * Keeps a content; durable when this returns.
     *
     * @param subject under whose key it is encrypted
     */
    public void keep(RecordId subject, byte[] content, String mediaType) {
        Path file = blobs.incoming().resolve(UUID.randomUUID().toString());
        try {
            Files.write(file, content);
            deposits.stored().keep(subject, file, new Deposit(content.length, mediaType, List.of()));
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
