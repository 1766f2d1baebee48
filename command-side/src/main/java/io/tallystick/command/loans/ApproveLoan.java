package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Approves a request, as the next post of its ladder; never by who asks or reads (VI-14).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.PROJECT_HEAD, Post.DEPARTMENT_HEAD, Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-14", "I-4"},
        record = "loan",
        states = "REQUESTED")
public record ApproveLoan(
        @Target @RefersTo("loan") RecordId loan, @Nullable String opinion) {}
