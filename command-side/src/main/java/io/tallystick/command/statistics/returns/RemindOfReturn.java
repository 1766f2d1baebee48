package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Reminds the statistician of a return, in the end the superiors; given by the ledger itself (I-18). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = "I-18",
        record = "return",
        states = {"OPEN", "GENERATED"})
public record RemindOfReturn(@Target @RefersTo("return") RecordId report) {}
