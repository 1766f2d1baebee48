package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Takes back what was counted by mistake.
 */
@LedgerCommand(
        kind = CommandKind.OBSERVE,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-14",
        record = "stocktake",
        states = "COUNTING")
public record UndoScan(@Target @RefersTo("stocktake") RecordId stocktake, List<String> scanned) {}
