package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Decides that it is erased: the key is destroyed at once and nobody can bring it back (VI-9). Never by who proposed it.
 *
 * @param legalBasis why it is erased before a statutory minimum that is known, where it is (III-2)
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.LEGAL_REPRESENTATIVE,
        rules = {"VI-14", "VI-9", "III-2"},
        record = "erasure",
        states = "PROPOSED")
public record ApproveErasure(
        @Target @RefersTo("erasure") RecordId erasure,
        @Nullable String legalBasis) {}
