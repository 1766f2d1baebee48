package io.tallystick.command.custody.stocktake;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stock-take over a room, or over some of its shelves; what is expected is read from the ledger as it stands (I-14).
 *
 * @param shelves the shelves it is over; all, if none is named
 * @param unplaced whether it is also over what the archives room holds and nobody ever put in a place
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "I-14",
        record = "stocktake",
        creates = true)
public record OpenStocktake(
        @RefersTo("store") RecordId store, @Nullable List<String> shelves, boolean unplaced) {}
