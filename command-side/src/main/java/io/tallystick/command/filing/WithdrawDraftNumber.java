package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Takes a unit out of a series that is not sealed; those behind it move up and no number is burnt.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = "I-39",
        record = "series",
        states = "DRAFT")
public record WithdrawDraftNumber(
        @Target @RefersTo("series") RecordId series,
        @RefersTo("unit") RecordId unit,
        String reason) {}
