package io.tallystick.command.statistics.returns;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.rulebook.ReturnForm;

/**
 * Opens a return: it is owed by its last day from now on. Where a form is in force the ledger does so itself at every turn of
 * its time (I-18).
 *
 * @param period {@code 2026} for an annual return, {@code 2026-11} for a monthly one
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.STATISTICIAN, Post.SYSTEM},
        rules = "I-18",
        record = "return",
        creates = true)
public record OpenReturn(ReturnForm form, String period) {}
