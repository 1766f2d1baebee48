package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Lists units for the committee to decide whether another house takes them: those that are kept for ever, and those whose
 * term is over (VI-26). What is kept for a time still runs is not given away (VI-11).
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-26", "VI-11", "VI-12"},
        record = "destruction",
        creates = true)
public record ListForTransferOut(
        @RefersTo("org") RecordId archives,
        @RefersTo("unit") List<RecordId> units) {}
