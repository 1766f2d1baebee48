package io.tallystick.command.documents;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a document for reading; that it was read is a fact (VI-10).
 *
 * @param purpose what for; asked for where the record bears a security class
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {
            Post.FILER,
            Post.PROJECT_HEAD,
            Post.DEPARTMENT_HEAD,
            Post.ARCHIVIST,
            Post.ARCHIVES_HEAD,
            Post.APPRAISER,
            Post.LEGAL_REPRESENTATIVE,
            Post.DESTRUCTION_SUPERVISOR,
            Post.AUDITOR,
            Post.COMPLIANCE_OFFICER
        },
        rules = "VI-10",
        record = "document")
public record OpenDocument(
        @Target @RefersTo("document") RecordId document,
        @Nullable String purpose) {}
