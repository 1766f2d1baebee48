package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reminds the archives of a holding that was let out and is due back, in the end their superiors; given by the ledger itself
 * (I-2). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = "I-2",
        record = "holding",
        states = "OUT_OF_ROOM")
public record RemindOfLeave(@Target @RefersTo("holding") RecordId holding) {}
