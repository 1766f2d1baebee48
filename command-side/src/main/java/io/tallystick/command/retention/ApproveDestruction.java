package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Approves a register; the waiting period begins (VI-26).
 *
 * @param legalBasis why records are destroyed before a statutory minimum that is known, where they are (III-2)
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEGAL_REPRESENTATIVE,
        rules = {"VI-26", "VI-14", "III-2"},
        record = "destruction",
        states = "APPRAISED")
public record ApproveDestruction(
        @Target @RefersTo("destruction") RecordId batch,
        String registerHash,
        @Nullable String legalBasis) {}
