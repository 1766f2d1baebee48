package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Freezes a period that is over; ledger, tables and shelf are then compared by the ledger itself (I-14). */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.STATISTICIAN, rules = "I-14", record = "period", states = "OPEN")
public record FreezePeriod(@Target @RefersTo("period") RecordId period) {}
