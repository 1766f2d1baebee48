package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Reminds the archives room of the planned inspection, in the end its superiors; given by the ledger itself (I-6).
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "I-6", record = "store", states = "IN_USE")
public record RemindOfInspection(@Target @RefersTo("store") RecordId store) {}
