package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Gives the stock-take up; what was counted stays in its history.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = "I-14",
        record = "stocktake",
        states = {"COUNTING", "COUNTED"})
public record AbandonStocktake(
        @Target @RefersTo("stocktake") RecordId stocktake, String reason) {}
