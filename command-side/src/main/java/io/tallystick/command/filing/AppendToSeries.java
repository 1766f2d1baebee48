package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Gives units the next numbers of a sealed series, at once for good.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVES_HEAD, Post.ARCHIVIST},
        rules = {"I-37", "I-39", "I-40", "I-47"},
        record = "series",
        states = "SEALED")
public record AppendToSeries(
        @Target @RefersTo("series") RecordId series,
        @RefersTo("unit") List<RecordId> units) {}
