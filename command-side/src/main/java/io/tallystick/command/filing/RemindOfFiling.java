package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reminds those who have to file of what they owe, in the end their superiors; given by the ledger itself (I-33, I-35).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.SYSTEM,
        rules = {"I-33", "I-35"},
        record = "obligation",
        states = "OPEN")
public record RemindOfFiling(@Target @RefersTo("obligation") RecordId obligation) {}
