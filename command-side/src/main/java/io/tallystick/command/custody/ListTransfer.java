package io.tallystick.command.custody;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Makes a transfer list 移交清冊 of units the ledger knows; each must be arranged, approved and, where its kind is, bound (I-2).
 *
 * @param from the unit that hands over
 * @param to the archives room that receives
 * @param units in the order of the lines
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-2", "I-34", "I-36", "I-13"},
        record = "transfer",
        creates = true)
public record ListTransfer(
        @RefersTo("org") RecordId from,
        @RefersTo("org") RecordId to,
        @RefersTo("unit") List<RecordId> units) {}
