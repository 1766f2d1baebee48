package io.tallystick.app.documents;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Call;
import io.tallystick.command.door.CommandDoor;
import io.tallystick.content.ContentStore;
import io.tallystick.content.DocumentFormat;
import io.tallystick.content.Recognition;
import io.tallystick.content.pages.Pages;
import io.tallystick.content.pages.QrMarks;
import io.tallystick.events.documents.Deposit;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes documents in. A file is recognised, its mark is read, the command is tried; only what would be accepted is stored, and
 * only what is stored is recorded. Ended anywhere in between, a file in the incoming folder is left, or a content no document
 * refers to; both are swept.
 */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Path incoming;
    private final ContentStore store;
    private final CommandDoor door;

    /** What an upload came to: an answer of the door, or nothing where the file is no document. */
    record Outcome(Optional<Answer> answer) {}

    Uploads(Path incoming, ContentStore store, CommandDoor door) {
        this.incoming = incoming;
        this.store = store;
        this.door = door;
    }

    /** Whether nothing can be kept for the subject any more. */
    boolean erased(RecordId subject) {
        return store.erased(subject);
    }

    /**
     * @param subject whose key it is encrypted under
     * @param listed whether it may bear the mark of a list
     * @param call the command, by the digest of what came
     */
    Outcome take(MultipartFile file, RecordId subject, boolean listed, Function<String, Call> call) throws IOException {
        Path received = incoming.resolve(UUID.randomUUID().toString());
        try {
            file.transferTo(received);
            Optional<DocumentFormat> format = Recognition.of(received);
            if (format.isEmpty()) {
                return new Outcome(Optional.empty());
            }
            Deposit deposit = new Deposit(
                    Files.size(received),
                    format.get().mediaType(),
                    listed && format.get().shownAsPages() ? marks(received, format.get()) : List.of());
            String digest = ContentStore.digest(received);
            Call attach = call.apply(digest);
            return new Outcome(Optional.of(
                    ScopedValue.where(StagedDeposits.IN_HAND, new StagedDeposits.Staged(subject, digest, deposit))
                            .call(() -> record(attach, subject, received, deposit))));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private Answer record(Call attach, RecordId subject, Path received, Deposit deposit) throws IOException {
        if (attach.dryRun()) {
            return door.submit(attach);
        }
        boolean stored = door.submit(attach.asDryRun()) instanceof Answer.WouldAccept;
        if (stored) {
            store.keep(subject, received, deposit);
        }
        Answer answer = door.submit(attach);
        if (!stored && answer instanceof Answer.Accepted) {
            // Refused a moment ago and allowed now: the file is still in hand.
            store.keep(subject, received, deposit);
        }
        return answer;
    }

    /** A scan whose pages cannot be read bears no mark that could be. */
    private static List<String> marks(Path file, DocumentFormat format) {
        try (Pages pages = Pages.of(file, format)) {
            return QrMarks.on(pages);
        } catch (IOException e) {
            LOG.info("no code can be read from a {}: {}", format, e.toString());
            return List.of();
        }
    }
}
