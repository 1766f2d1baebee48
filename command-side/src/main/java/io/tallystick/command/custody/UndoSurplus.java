package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Takes back that something arrived that is not on the list, where that was recorded by mistake.
 *
 * @param number of the surplus within the transfer, counted from 1
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-14",
        record = "transfer",
        states = "COUNTING")
public record UndoSurplus(@Target @RefersTo("transfer") RecordId transfer, int number) {}
