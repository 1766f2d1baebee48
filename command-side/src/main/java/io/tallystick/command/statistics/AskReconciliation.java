package io.tallystick.command.statistics;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/** Asks for ledger, tables and shelf to be compared again, once something was put right (I-14). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.STATISTICIAN, Post.ARCHIVES_HEAD, Post.AUDITOR},
        rules = "I-14",
        record = "period",
        states = {"FROZEN", "RECONCILED"})
public record AskReconciliation(@Target @RefersTo("period") RecordId period) {}
