package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Tells the archives that a waiting period is over, in the end their superiors; given by the ledger itself (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = "VI-26",
        record = "destruction",
        states = "AWAITING_DESTRUCTION")
public record RemindOfDestruction(
        @Target @RefersTo("destruction") RecordId batch) {}
