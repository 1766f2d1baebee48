package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Closes the stock-take when every difference is explained, by somebody who counted nothing (I-14, VI-14).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = Post.ARCHIVES_HEAD,
        rules = {"I-14", "VI-14"},
        record = "stocktake",
        states = "COUNTED",
        leads = true)
public record CloseStocktake(@Target @RefersTo("stocktake") RecordId stocktake) {}
