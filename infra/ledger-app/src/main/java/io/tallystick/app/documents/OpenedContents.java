package io.tallystick.app.documents;

import io.tallystick.content.ContentStore;
import io.tallystick.content.DocumentFormat;
import io.tallystick.content.pages.Pages;
import io.tallystick.events.documents.DocumentEvent.DocumentAttached;
import io.tallystick.events.documents.Fixity;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Contents opened for reading: as they are, as text, as pictures of their pages. */
final class OpenedContents {
    private static final int TEXT_SHOWN = 1 << 16;

    private final ContentStore store;
    private final Path incoming;
    /** Pictures take memory; whoever comes third waits. */
    private final Semaphore drawing = new Semaphore(2);

    OpenedContents(ContentStore store, Path incoming) {
        this.store = store;
        this.incoming = incoming;
    }

    Fixity check(DocumentAttached document) {
        return store.check(document.encryptedFor(), document.digest());
    }

    ContentStore.Content open(DocumentAttached document) throws IOException {
        return store.open(document.encryptedFor(), document.digest());
    }

    /** The beginning of a text; null where the document is none. */
    @Nullable
    String text(DocumentAttached document) throws IOException {
        if (!document.mediaType().equals(DocumentFormat.TEXT.mediaType())) {
            return null;
        }
        try (InputStream stream = open(document).stream()) {
            return new String(stream.readNBytes(TEXT_SHOWN), StandardCharsets.UTF_8);
        }
    }

    /** How many pages can be shown, 0 where none can. */
    int pages(DocumentAttached document) throws IOException {
        return withPages(document, Pages::count).orElse(0);
    }

    /** A page as a PNG; empty where there is none. */
    Optional<byte[]> page(DocumentAttached document, int number) throws IOException {
        return withPages(document, pages -> {
                    if (number < 1 || number > pages.count()) {
                        return new byte[0];
                    }
                    BufferedImage picture = pages.picture(number, Pages.TO_LOOK_AT);
                    ByteArrayOutputStream png = new ByteArrayOutputStream();
                    ImageIO.write(picture, "png", png);
                    return png.toByteArray();
                })
                .filter(png -> png.length > 0);
    }

    private interface Drawing<T> {
        T of(Pages pages) throws IOException;
    }

    /** Nothing where the document has no pages, or none that can be read. */
    private <T> Optional<T> withPages(DocumentAttached document, Drawing<T> drawn) throws IOException {
        Optional<DocumentFormat> format =
                DocumentFormat.of(document.mediaType()).filter(DocumentFormat::shownAsPages);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Path plain = incoming.resolve(UUID.randomUUID().toString());
        drawing.acquireUninterruptibly();
        try {
            try (InputStream stream = open(document).stream()) {
                Files.copy(stream, plain);
            }
            try (Pages pages = Pages.of(plain, format.get())) {
                return Optional.of(drawn.of(pages));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        } finally {
            drawing.release();
            Files.deleteIfExists(plain);
        }
    }
}
