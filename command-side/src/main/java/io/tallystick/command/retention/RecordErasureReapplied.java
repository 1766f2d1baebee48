package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.Instant;

/**
 * Says that a key was destroyed again in a ledger restored from a copy that still had it; given by the ledger itself.
 *
 * @param decision the position the decision had in the ledger that was lost
 * @param decidedAt when it had been decided
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.SYSTEM, rules = "VI-9", record = "erasure", creates = true)
public record RecordErasureReapplied(RecordId subject, long decision, Instant decidedAt) {}
