package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over an old destruction register: what was destroyed before the ledger began, when, on whose approval. What is on it
 * stays in the books as a stub, for ever.
 *
 * @param from the unit the records came from
 * @param to the archives room that kept them
 * @param quarantined how many rows of the file were left out
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        clock = CommandClock.REPORTED,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = {"VI-26", "I-39"},
        record = "list-key",
        creates = true)
public record TakeOverDestructions(
        @RefersTo("fonds") RecordId fonds,
        @RefersTo("org") RecordId from,
        @RefersTo("org") RecordId to,
        ListSource source,
        List<DestroyedRow> rows,
        @Nullable Integer quarantined) {}
