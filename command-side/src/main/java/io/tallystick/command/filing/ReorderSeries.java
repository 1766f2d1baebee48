package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Puts all draft numbers of a series into a new order.
 *
 * @param units every unit of the series, in its new order
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = "I-39",
        record = "series",
        states = "DRAFT")
public record ReorderSeries(
        @Target @RefersTo("series") RecordId series,
        @RefersTo("unit") List<RecordId> units) {}
