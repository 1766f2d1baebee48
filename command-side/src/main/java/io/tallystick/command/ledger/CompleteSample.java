package io.tallystick.command.ledger;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.time.Instant;

/**
 * Ends the making up of a sample: all of it is there, and its clock runs on by itself from now.
 *
 * @param seed what its chance began with
 * @param percent its size; 100 is the whole
 * @param realTime what time it is outside the ledger
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.LEDGER_ADMINISTRATOR, record = "ledger")
public record CompleteSample(@Target @RefersTo("ledger") RecordId ledger, long seed, int percent, Instant realTime) {}
