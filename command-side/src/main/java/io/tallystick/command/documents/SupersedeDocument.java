package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Puts another document in the place of one: a better scan, the right file. Both stay.
 *
 * @param digest SHA-256 of the new content, stored under the same key
 * @param fileName as the new one came
 * @param byHandReason why a signed list is accepted from which no hash can be read
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-13",
        record = "document",
        states = "ATTACHED")
public record SupersedeDocument(
        @Target @RefersTo("document") RecordId document,
        String digest,
        String reason,
        @Nullable String fileName,
        @Nullable String byHandReason) {}
