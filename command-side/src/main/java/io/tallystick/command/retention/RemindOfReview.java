package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reminds the reviewer of a hold that is to be looked at again, in the end the superior; given by the ledger itself (VI-12).
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-12", record = "retention", states = "KEPT")
public record RemindOfReview(@Target @RefersTo("retention") RecordId retention, int hold) {}
