package io.tallystick.command.loans;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Asks again what the use led to (I-16); the ledger itself does so once the day for the answer has gone by.
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.SYSTEM},
        rules = "I-16",
        record = "loan",
        states = {"RETURNED", "DAMAGED", "SETTLED"})
public record AskUseEffect(@Target @RefersTo("loan") RecordId loan) {}
