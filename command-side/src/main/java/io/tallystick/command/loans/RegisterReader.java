package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Registers somebody without an account as a reader.
 *
 * @param room the archives room that registers
 * @param name personal; sealed before it is stored
 * @param organisation where the reader comes from
 * @param contact personal; sealed before it is stored
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        record = "reader",
        creates = true)
public record RegisterReader(
        @RefersTo("org") RecordId room,
        String name,
        @Nullable String organisation,
        String contact) {}
