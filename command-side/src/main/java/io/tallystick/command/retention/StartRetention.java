package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** Opens the retention cases of units in custody: their period begins to run from the end of their year (VI-11). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-11", "I-28"},
        record = "retention",
        creates = true)
public record StartRetention(@RefersTo("unit") List<RecordId> units) {}
