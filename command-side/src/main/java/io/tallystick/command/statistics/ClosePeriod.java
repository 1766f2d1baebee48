package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Closes a period when ledger, tables and shelf agree or every difference is explained, and opens the next. Refused over a
 * difference nobody explained, and over a fact that came after the reconciliation (I-14, I-17).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.STATISTICIAN,
        rules = {"I-14", "I-17"},
        record = "period",
        states = "RECONCILED",
        leads = true)
public record ClosePeriod(@Target @RefersTo("period") RecordId period) {}
