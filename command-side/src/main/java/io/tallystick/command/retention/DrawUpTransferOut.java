package io.tallystick.command.retention;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Makes the list of what goes to another house, out of an approved register (VI-26).
 *
 * @param recipient the house that takes it, for example state archives
 * @param deed the number of the deed 交接文據
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD},
        rules = "VI-26",
        record = "transfer-out",
        creates = true)
public record DrawUpTransferOut(
        @RefersTo("destruction") RecordId batch, LineSet lines, String recipient, String deed) {}
