package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/** Lists units whose term is over, for the committee to decide on one by one (VI-26). */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-26", "VI-11", "VI-12"},
        record = "destruction",
        creates = true)
public record ListForDisposal(
        @RefersTo("org") RecordId archives,
        @RefersTo("unit") List<RecordId> units) {}
